/** What an owner, a coordinator, a manager and a reader come for, by keyboard alone and by mouse alone: no result unsaid, the focus never lost. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Recommendation } from '../../src/inspection/recommendation/recommendation';
import type { Kept, Register } from '../../src/inspection/register';
import { partsOf } from '../papers/write/parts';
import { launchBrowser } from '../support/browser';
import { type Hand, byKeyboard, byMouse, focused } from '../support/hands';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(240_000);

let product: Product;
let browser: Browser;
let register: Register;
beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  register = await product.registerAs((await product.people())[0]?.id ?? '');
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const HANDS = [byKeyboard, byMouse];

async function signedIn(name: string, hand: Hand): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(product.address);
  await hand.press(page.getByRole('button', { name: new RegExp(name) }));
  await page.getByRole('heading', { level: 1, name: /^(My work|Overview)$/ }).waitFor();
  return page;
}

const aloud = (page: Page, words: string | RegExp): Locator =>
  page.locator('[role=status], [role=alert], [aria-live]').filter({ hasText: words }).first();

/** What became of it is said aloud, and whoever works by keyboard is somewhere. */
async function said(page: Page, words: string | RegExp): Promise<void> {
  await aloud(page, words).waitFor();
  expect(await focused(page)).not.toBe('');
}
const button = (of: Page | Locator, name: string | RegExp): Locator =>
  of.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first();
const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();
/** The page's own rules let nothing be evaluated later, so that what looks again and again has to be brought whole. */
const until = (page: Page, holds: string): Promise<void> =>
  page.evaluate<undefined>(
    `new Promise((done) => { const look = () => (${holds}) ? done() : requestAnimationFrame(look); look(); })`,
  );
async function goTo(page: Page, hand: Hand, name: string): Promise<void> {
  await hand.press(
    page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name, exact: true }),
  );
  await heading(page, new RegExp(`^${name}`));
  expect(await focused(page)).not.toBe('');
}

describe.each(HANDS)('By $name an owner', (hand) => {
  // An item for each way of working, since a claim can be made once.
  const words = hand.name === 'keyboard' ? 'appropriate adult' : 'call bells';
  let sam: Page;
  let line: Locator;
  beforeAll(async () => {
    sam = await signedIn('Sam Okafor', hand);
    line = sam.getByRole('main').getByRole('listitem').filter({ hasText: words }).first();
  });
  afterAll(() => sam.context().close());

  const answers = async () => {
    const { rows } = await register.updates.all();
    return rows.filter(({ words: kept }) => kept.includes(`by ${hand.name}`)).map(({ words: kept }) => kept);
  };

  test('says how far it is', async () => {
    await hand.press(button(line, 'Progress'));
    await hand.write(line.getByLabel(/What has happened/), `Half is there, by ${hand.name}.`);
    await hand.press(button(line, 'Send progress'));
    await said(sam, /^Progress saved at/);
    expect(await answers()).toEqual([`Half is there, by ${hand.name}.`]);
  });

  test('asks for longer, and is told what is missing before', async () => {
    await hand.press(button(line, 'Need longer'));
    await hand.press(button(line, 'Ask for the day'));
    await line.getByText('Choose the day.').or(line.locator('[aria-invalid=true]')).first().waitFor();
    expect(await focused(sam)).not.toBe('');
    await hand.writeDay(line.getByLabel(/By which day/), '11112031');
    await hand.write(line.getByLabel(/Why is more time/), `The parts come late, by ${hand.name}.`);
    await hand.press(button(line, 'Ask for the day'));
    await said(sam, /^Asked for a later day at/);
    const asked = (await register.updates.all()).rows.find(({ words: kept }) =>
      kept.includes(`late, by ${hand.name}`),
    );
    expect(JSON.stringify(asked)).toContain('2031-11-11');
  });

  test('says that it is not theirs, and takes it back', async () => {
    await hand.press(button(line, /^More answers for/));
    await hand.pick(sam.getByRole('menuitem', { name: 'Not mine' }));
    await hand.write(line.getByLabel(/Whose is it/), `It is of the estate, by ${hand.name}.`);
    await hand.press(button(line, 'Say it is not mine'));
    await said(sam, /^Said not to be yours at/);
    await hand.press(button(line, 'Undo'));
    await said(sam, /^Undone/);
  });

  test('says that it is done, with evidence, and it goes to whoever reviews it', async () => {
    await hand.press(button(line, 'Done'));
    await hand.write(line.getByLabel(/What was done/), `All of it, by ${hand.name}.`);
    await hand.write(line.getByLabel(/Link to the evidence/), 'https://example.org/all');
    await hand.press(button(line, 'Say it is done'));
    await said(sam, /^Said to be done at/);
    const claim = (await register.updates.all()).rows.find(
      ({ words: kept }) => kept === `All of it, by ${hand.name}.`,
    );
    expect(claim?.evidence).toBe('https://example.org/all');
  });
});

describe('Without a line', () => {
  let sam: Page;
  beforeAll(async () => {
    sam = await signedIn('Sam Okafor', byKeyboard);
    await goTo(sam, byMouse, 'My work');
  });
  beforeEach(() => sam.context().setOffline(false));
  afterAll(() => sam.context().close());
  const first = () => sam.getByRole('main').getByRole('listitem').filter({ hasText: 'risk assessments' });
  const words = 'The new form is in use on two wings.';
  const entries = async () =>
    (await register.updates.all()).rows.filter((entry) => entry.words === words).length;

  test('an answer is not lost: not when it is sent, not when the page is loaded in vain', async () => {
    await sam.context().setOffline(true);
    await byMouse.press(button(first(), 'Progress'));
    await byMouse.write(first().getByLabel(/What has happened/), words);
    await byMouse.press(button(first(), 'Send progress'));
    await said(sam, /^Not saved\. The lists do not answer.*what you typed stays here/);
    await first().getByText('Not sent yet; kept on this computer.').waitFor();
    await expect(sam.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    await sam.context().setOffline(false);
    await sam.goto(new URL('/#/mine', product.address).href);
    expect(
      await first()
        .getByLabel(/What has happened/)
        .inputValue(),
    ).toBe(words);
    await first().getByText('Not sent yet; kept on this computer.').waitFor();
    expect(await entries()).toBe(0);
    await byMouse.press(button(first(), 'Send progress'));
    await said(sam, /^Progress saved at/);
    expect(await entries()).toBe(1);
  });

  test('one goes from screen to screen, reads what was kept, and it is read anew when the line is back', async () => {
    // Their code comes by itself some time after the first of them.
    await until(sam, `performance.getEntriesByName('all screens asked for').length > 0`);
    await sam.context().setOffline(true);
    await goTo(sam, byMouse, 'Recommendations');
    await sam.getByRole('link', { name: /appropriate adult/ }).click();
    await sam.getByText(/tasks stand as they were last read on this computer/).waitFor();
    await sam
      .getByText(/an appropriate adult arrives within two hours/)
      .first()
      .waitFor();
    await sam.context().setOffline(false);
    await sam.getByRole('heading', { name: /^Updates/ }).waitFor();
    await sam.getByText(/out of date/).waitFor({ state: 'detached' });
  });

  test('the lists open from what was kept, and say that they may be old', async () => {
    await sam.route('**/graph/**', (request) => request.abort('internetdisconnected'));
    await sam.goto('about:blank');
    await sam.goto(new URL('/#/recommendations', product.address).href);
    // Nothing was pressed, so nothing need have the focus.
    await aloud(sam, /^This may be out of date: The lists do not answer/).waitFor();
    await sam.getByRole('link', { name: /appropriate adult/ }).waitFor();
    await sam.unroute('**/graph/**');
  });
});

const PAPER = (subject: string) =>
  [
    `A Review Of ${subject}`,
    'A national report HMICFRS',
    'Published 11th May 2022',
    '',
    ['Status', 'No.', 'Recommendation', 'Due Date', 'Comments', 'Force Task Owner'].join('\t'),
    [
      'Amber',
      '1',
      `The force should count its ${subject}.`,
      'July 2031',
      'Nov 2022: Begun.',
      `Head of ${subject}`,
    ].join('\t'),
    [
      'Amber',
      '2',
      `The force should mend its ${subject}.`,
      'May 2031',
      'Nov 2022: Begun.',
      `Head of ${subject}`,
    ].join('\t'),
    '',
  ].join('\n');

describe.each([
  { hand: byKeyboard, name: 'keyboard', subject: 'Boats', month: '2031-03', printed: 'March 2031' },
  { hand: byMouse, name: 'mouse', subject: 'Lamps', month: '2031-06', printed: 'June 2031' },
])('By $name a coordinator', ({ hand, subject, month, printed }) => {
  let priya: Page;
  beforeAll(async () => {
    priya = await signedIn('Priya Shah', hand);
  });
  afterAll(() => priya.context().close());

  const kept = async (): Promise<readonly Kept<Recommendation>[]> =>
    (await register.recommendations.all()).rows.filter(({ text }) => text.includes(subject));
  const bar = () => priya.getByRole('region', { name: 'The chosen recommendations' });
  const downloaded = async (pressed: Locator): Promise<string> => {
    const coming = priya.waitForEvent('download');
    await hand.press(pressed);
    return (await coming).path();
  };

  test('brings a paper in', async () => {
    await goTo(priya, hand, 'Papers');
    await hand.press(priya.getByRole('link', { name: 'Import a paper' }));
    await hand.write(priya.getByRole('textbox', { name: /^Paste the text/ }), PAPER(subject));
    await hand.press(button(priya, 'Read what was pasted'));
    await hand.press(button(priya, 'Accept 2 rows'));
    await said(priya, /^2 rows added/);
    expect((await kept()).map(({ owners }) => owners)).toEqual([
      [`Head of ${subject}`],
      [`Head of ${subject}`],
    ]);
  });

  test('finds its rows and gives both to a role', async () => {
    await goTo(priya, hand, 'Recommendations');
    await hand.write(priya.getByRole('searchbox'), subject.toLowerCase());
    await said(priya, /^2 of \d+ recommendations$/);
    await hand.press(priya.getByRole('checkbox', { name: 'Choose all 2 shown' }));
    await hand.press(button(bar(), 'Assign'));
    await hand.choose(bar().getByLabel(/^Role/), 'Head of Custody');
    await hand.press(button(bar(), 'Assign 2 recommendations'));
    await said(priya, 'All 2 recommendations changed.');
    expect((await kept()).map(({ owners }) => owners)).toEqual([['Head of Custody'], ['Head of Custody']]);
    await hand.press(button(bar(), 'Close'));
  });

  test('moves both dates with a reason, and takes that back', async () => {
    await hand.press(priya.getByRole('checkbox', { name: 'Choose all 2 shown' }));
    await hand.press(button(bar(), 'Move date'));
    await hand.writeDay(bar().getByLabel(/^New last day/), '12122032');
    await hand.write(bar().getByLabel(/^Reason/), 'The yard is closed.');
    await hand.press(button(bar(), 'Move 2 dates'));
    await said(priya, 'All 2 recommendations changed.');
    expect((await kept()).map(({ deadline }) => deadline.lastDay)).toEqual(['2032-12-12', '2032-12-12']);
    await hand.press(button(bar(), 'Undo'));
    await said(priya, /^Undone\. They are as they were/);
    expect((await kept()).map(({ deadline, moves }) => [deadline.lastDay, moves.length])).toEqual([
      ['2031-07-31', 0],
      ['2031-05-31', 0],
    ]);
    await hand.press(button(bar(), 'Close'));
  });

  test('keeps what is shown as a view, and as a file', async () => {
    await hand.press(button(priya, 'Views'));
    await hand.write(priya.getByLabel(/^Name of this view/), `The ${subject}`);
    await hand.press(button(priya, 'Save this view'));
    await said(priya, `The view “The ${subject}” is saved.`);
    const file = readFileSync(await downloaded(button(priya, 'Download as CSV')), 'utf8');
    const [head, ...rows] = file.replace('\uFEFF', '').trim().split('\r\n');
    expect([head?.startsWith('Report,'), rows.length]).toEqual([true, 2]);
    expect(rows[0]).toContain(`The force should count its ${subject}.`);
    await hand.press(button(priya, 'Remove the filter “' + subject.toLowerCase() + '”'));
    await hand.press(priya.getByRole('link', { name: `The ${subject}` }));
    await said(priya, /^2 of \d+ recommendations$/);
  });

  test('opens the next paper, and asks everybody for it', async () => {
    await goTo(priya, hand, 'Papers');
    await hand.press(button(priya, 'Open the next paper'));
    await priya.getByLabel(/^Month the paper speaks of/).fill(month);
    await hand.press(button(priya, 'Open the paper'));
    await heading(priya, printed);
    expect(await focused(priya)).not.toBe('');
    await goTo(priya, hand, 'Round');
    await hand.press(button(priya, 'Start and ask everyone'));
    await priya
      .getByText(/goes out within|Answered 0 of/)
      .first()
      .waitFor();
    expect(await focused(priya)).not.toBe('');
    await hand.press(button(priya, 'Close the round'));
    await priya
      .getByText(/· closed|^closed|Closed/)
      .first()
      .waitFor();
  });

  test('explains what stands in the way, closes the paper, and has it in Word', async () => {
    await goTo(priya, hand, 'Papers');
    await hand.press(priya.getByRole('link', { name: new RegExp(`^${printed}`) }));
    await heading(priya, printed);
    const closing = priya.getByRole('region', { name: 'Close this paper' });
    await closing.waitFor();
    while (!(await closing.getByText('Nothing stands in the way.').isVisible())) await explainOne(closing);
    await hand.press(button(closing, 'Close and freeze'));
    await hand.press(button(closing, 'Freeze for good'));
    await said(priya, /^Closed$/);
    await hand.press(priya.getByRole('link', { name: /^The paper as it will print/ }));
    await button(priya, 'Word').waitFor();
    const word = await partsOf(readFileSync(await downloaded(button(priya, 'Word'))));
    expect(word['word/document.xml']).toContain(`The force should count its ${subject}.`);
  });

  /** The first row that stops the closing, told why it may stand. */
  async function explainOne(closing: Locator): Promise<void> {
    const finding = button(closing, /: say why$|a rationale for being/);
    if ((await finding.getAttribute('aria-expanded')) === 'false') await hand.press(finding);
    await hand.press(button(closing, 'Explain'));
    await hand.write(closing.getByRole('textbox', { name: /^Explanation for/ }), 'The board knows of it.');
    await hand.press(button(closing, 'Save the explanation'));
    await closing.getByRole('form').waitFor({ state: 'detached' });
    expect(await focused(priya)).not.toBe('');
  }
});

describe.each(HANDS)('By $name a manager', (hand) => {
  let ruth: Page;
  beforeAll(async () => {
    ruth = await signedIn('Ruth Adeyemi', hand);
  });
  afterAll(() => ruth.context().close());

  const scrolled = () => ruth.evaluate<number>('window.scrollY');

  test('opens the rows behind a number and one of them, and comes back to where it was each time', async () => {
    await goTo(ruth, hand, 'Overview');
    const figure = ruth.getByRole('link', { name: /Owned by a role without a holder$/ });
    await hand.press(figure);
    await heading(ruth, /: \d+ recommendations?$/);
    const row = ruth.getByRole('main').getByRole('list').getByRole('link').last();
    const name = await row.textContent();
    await hand.press(row);
    await button(ruth, 'Copy link').waitFor();
    expect(await focused(ruth)).not.toBe('');
    await ruth.goBack();
    await until(ruth, `document.activeElement.textContent === ${JSON.stringify(name)}`);
    await ruth.goBack();
    await heading(ruth, 'Overview');
    await until(ruth, `/^#\\/overview\\/rows/.test(document.activeElement.getAttribute('href') ?? '')`);
  });

  test('comes back to the same height of a long page', async () => {
    await goTo(ruth, hand, 'Overview');
    await ruth.setViewportSize({ width: 1280, height: 300 });
    const last = ruth.getByRole('link', { name: 'All reports and plans' });
    await last.scrollIntoViewIfNeeded();
    await hand.press(last);
    await heading(ruth, 'Reports and plans');
    await ruth.goBack();
    await heading(ruth, 'Overview');
    await until(ruth, `document.activeElement.matches('main a')`);
    expect(await scrolled()).toBeGreaterThan(0);
  });
});

type Named = {
  getAttribute: (name: string) => string | null;
  hasAttribute: (name: string) => boolean;
  textContent: string | null;
};
// Runs in the page. What is switched off says beside it why.
const namesOf = (all: readonly Named[]) =>
  all
    .filter((it) => !it.hasAttribute('disabled') && it.getAttribute('aria-disabled') !== 'true')
    .map((it) => (it.getAttribute('aria-label') ?? it.textContent ?? '').trim());

describe('A reader', () => {
  const CHANGES =
    /^(Change|Move|Assign|Add|Save the|Send|Record|Mark|Import|Open the next|Start|Close|New|Edit|Undo|Finish|Progress|Done|Need|Ask |Hand )/;
  let alex: Page;
  beforeAll(async () => {
    alex = await signedIn('Alex Reed', byKeyboard);
    await alex.addInitScript(`window.print = () => document.body.toggleAttribute('data-printed')`);
  });
  afterAll(() => alex.context().close());

  test.each([
    '/mine',
    '/overview',
    '/recommendations',
    '/recommendations/1',
    '/reports',
    '/reports/1',
    '/papers',
    '/papers/1',
    '/papers/1/print',
    '/people',
    '/settings',
  ])('at %s is offered no change, and nothing that does nothing', async (at) => {
    const open = async () => {
      // Loaded anew, or the screen before would be taken for this one.
      await alex.goto('about:blank');
      await alex.goto(new URL(`/#${at}`, product.address).href);
      await heading(alex, /./);
      await alex.waitForLoadState('networkidle');
    };
    await open();
    const main = alex.getByRole('main');
    const names = (await main.getByRole('button').evaluateAll(namesOf)).filter((name) => name !== 'clear');
    expect(names.filter((name) => CHANGES.test(name))).toEqual([]);
    const dead: string[] = [];
    for (const name of new Set(names)) {
      if ((await button(main, name).count()) === 0) await open();
      if (!(await does(button(main, name)))) dead.push(name);
    }
    expect(dead).toEqual([]);
  });

  /** Whether a press changes anything that a person would notice: the page, the focus, or a file that comes. */
  async function does(pressed: Locator): Promise<boolean> {
    const saves = alex.waitForEvent('download', { timeout: 4_000 }).then(
      () => true,
      () => false,
    );
    await alex.evaluate<undefined>(`(() => {
      window.__changed = new Promise((tell) => {
        const what = { subtree: true, childList: true, characterData: true, attributeFilter: ['aria-expanded', 'aria-pressed', 'aria-sort', 'data-printed', 'hidden', 'open'] };
        new MutationObserver(() => tell(true)).observe(document.body, what);
        document.addEventListener('focusin', ({ target }) => target.matches('button') || tell(true));
      });
    })()`);
    await pressed.click();
    const changed = alex.evaluate<boolean>('window.__changed').catch(() => true);
    const done = await Promise.race([changed, saves]);
    await alex.keyboard.press('Escape');
    return done;
  }
});
