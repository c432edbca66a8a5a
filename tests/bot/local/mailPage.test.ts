import { mailPage } from '../../../src/bot/local/mailPage';

const mail = (subject: string, text = 'Two items are late.') => ({
  ...{ from: 'tracker@example.test', to: ['ann@example.test', 'bob@example.test'], subject, text },
});

describe('The page of mails sent', () => {
  test('has the newest first, with to whom and from whom', () => {
    const page = mailPage([mail('First'), mail('Second')], 'n');
    expect(page.indexOf('<h2>Second</h2>')).toBeLessThan(page.indexOf('<h2>First</h2>'));
    expect(page).toContain('To ann@example.test, bob@example.test, from tracker@example.test');
    expect(page).toContain('Mails sent (2)');
  });

  test('shows what is written in a mail and runs none of it', () => {
    const page = mailPage([mail('<b>Late</b>', '<script>alert("x")</script> & more')], 'n');
    expect(page).toContain('<h2>&lt;b&gt;Late&lt;/b&gt;</h2>');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more');
    expect(page).not.toMatch(/<script|<b>/);
  });

  test('says when none has been sent', () => {
    expect(mailPage([], 'n')).toContain('No mail has been sent yet.');
  });
});
