import { markdownToHtml } from '../../src/localTeams/page/markdown';
import { fitTo } from '../../src/localTeams/page/targetWidth';

describe('Text on a card', () => {
  test.each([
    ['a **bold** and _slanted_ word', '<p>a <strong>bold</strong> and <em>slanted</em> word</p>'],
    ['one\n\ntwo\nthree', '<p>one</p><p>two<br>three</p>'],
    ['- rake\n- spade', '<ul><li>rake</li><li>spade</li></ul>'],
    ['First:\n1. rake\n2. spade', '<p>First:</p><ol><li>rake</li><li>spade</li></ol>'],
    ['snake_case_name and 2 * 3 * 4', '<p>snake_case_name and 2 * 3 * 4</p>'],
    ['\\*not slanted\\* \\[nor\\](a link)', '<p>*not slanted* [nor](a link)</p>'],
  ])('%j is drawn as Teams draws it', (text, html) => expect(markdownToHtml(text)).toBe(html));
  test('links to the web only, in words that can be stressed', () => {
    expect(markdownToHtml('[**the** plan](https://example.org/a_b_c?x=1&y=2)')).toBe(
      '<p><a href="https://example.org/a_b_c?x=1&amp;y=2" rel="noopener noreferrer"><strong>the</strong> plan</a></p>',
    );
    expect(markdownToHtml('[x](javascript:alert)')).toBe('<p>[x](javascript:alert)</p>');
  });
  test.each([
    '<img src=x onerror=alert(1)>',
    '[x](https://e.org/"onmouseover="alert)',
    '[<b>](https://e.org)',
    '\\<script\\>',
    '![x](https://e.org/x.png)',
  ])('%s brings in no markup of its own', (text) => {
    expect(markdownToHtml(text).replace(/<\/?(p|a)( href="[^"]*" rel="[^"]*")?>/g, '')).not.toMatch(/[<>"]/);
  });
});

describe('A part of a card meant for some widths', () => {
  const part = (text: string, targetWidth?: string) => ({ text, ...(targetWidth && { targetWidth }) });
  const body = [part('always'), part('phone', 'atMost:narrow'), part('desk', 'atLeast:Standard')];

  test('is left out at others', () => {
    expect(fitTo(300, { body })).toEqual({ body: [body[0], body[1]] });
    expect(fitTo(600, { body })).toEqual({ body: [body[0], body[2]] });
  });
  test('is found at any depth, but not in what a button sends', () => {
    const data = [{ targetWidth: 'wide' }];
    expect(fitTo(300, [{ items: body, actions: [{ data }] }])).toEqual([
      { items: [body[0], body[1]], actions: [{ data }] },
    ]);
  });
});
