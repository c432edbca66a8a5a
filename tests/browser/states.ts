/** The screens of the tab and the states they can be in: whose, where, and what opens it. */
import type { Locator, Page } from 'playwright-core';

export type State = {
  name: string;
  /** Who looks; the coordinator where nobody is named. */
  as?: 'Priya Shah' | 'Sam Okafor' | 'Alex Reed';
  at: string;
  open?: (page: Page) => Promise<unknown>;
  /** What the browser complains of because the state is a fault. */
  complaint?: RegExp;
};

const press = (name: string | RegExp) => (page: Page) => button(page, name).click();
const button = (page: Page, name: string | RegExp): Locator =>
  page
    .getByRole('main')
    .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first();
/** A form that is sent with nothing in it says beside which field what is missing. */
const sentEmpty = (opener: string, send: string) => async (page: Page) => {
  await button(page, opener).click();
  await button(page, send).click();
  await page.getByRole('alert').or(page.locator('[aria-invalid=true]')).first().waitFor();
};
const menu = (name: RegExp) => async (page: Page) => {
  await button(page, name).click();
  await page.getByRole('menu').waitFor();
};
const chosen = async (page: Page) => {
  await page.getByRole('checkbox', { name: /^Choose all/ }).check();
  await page.getByRole('region', { name: 'The chosen recommendations' }).waitFor();
};
/** Opens something and waits for what has to stand in it. */
const opening = (name: string | RegExp, label: RegExp) => async (page: Page) => {
  await button(page, name).click();
  await page.getByRole('main').getByLabel(label).first().waitFor();
};
const rarely = (answer: string) => async (page: Page) => {
  await button(page, /^More answers for/).click();
  await page.getByRole('menuitem', { name: answer }).click();
};
const handing = async (page: Page) => {
  await rarely('Hand to deputy')(page);
  await page
    .getByRole('main')
    .getByLabel(/^To whom/)
    .first()
    .waitFor();
};
/** The first role of the list is about to go into another. */
const joining = async (page: Page) => {
  await button(page, /^Change who holds/).click();
  await page.getByRole('radio', { name: 'It is another role’s other name' }).click();
  await page.getByRole('combobox', { name: /^The role it is/ }).selectOption({ index: 1 });
  await page.getByText(/It can be taken back/).waitFor();
};
/** Opened anew while what is asked for under this address does not come. */
const without = (what: string, sign: RegExp) => async (page: Page) => {
  await page.route(what, (request) => request.abort('internetdisconnected'));
  await page.reload();
  await page.getByText(sign).first().waitFor();
  await page.unroute(what);
};
const NO_LINE = /ERR_INTERNET_DISCONNECTED/;
const unreached = (at: string, sign: RegExp): State => ({
  ...{ name: `${at} while the lists cannot be reached`, at, complaint: NO_LINE },
  open: without('**/graph/**', sign),
});
/** Opened twice, it is one paper. */
const paperOpened = async (page: Page) => {
  await button(page, 'Open the next paper').click();
  await page.getByLabel(/^Month the paper speaks of/).fill('2031-03');
  await button(page, 'Open the paper').click();
  await page.getByRole('heading', { level: 1, name: 'March 2031' }).waitFor();
};
/** Sent twice, it is one report. */
const reportEntered = async (page: Page) => {
  await page.locator('[name=title]').fill('Letters left unanswered');
  await page.locator('[name=published]').fill('2026-11-11');
  await page.locator('[name=pasted]').fill('1. The force should answer each letter.');
  await button(page, 'Read the list').click();
  await button(page, 'Save the report').click();
  await page.getByRole('heading', { level: 1, name: 'Letters left unanswered' }).waitFor();
};
const onOpenPaper = (name: string) => async (page: Page) => {
  await paperOpened(page);
  await button(page, name).click();
};
const roundBegun = async (page: Page) => {
  await paperOpened(page);
  await page.getByRole('link', { name: 'Round', exact: true }).click();
  await button(page, 'Start and ask everyone').click();
  await page.getByRole('heading', { name: /^Not reached/ }).waitFor();
};
const settled = (page: Page) => page.waitForLoadState('networkidle');

const screens: State[] = [
  '/set-up',
  '/settings',
  '/mine',
  '/overview',
  '/overview/rows?of=vacant',
  '/reports',
  '/reports/1',
  '/recommendations',
  '/recommendations/1',
  '/papers',
  '/papers/1',
  '/papers/1/print',
  '/round',
  '/people',
  '/papers/import',
  '/configure',
  '/nowhere',
].map((at) => ({ name: at, at }));

const item = (name: string, open: State['open'], at = '/recommendations/1'): State => ({
  name: `a recommendation: ${name}`,
  at,
  ...(open === undefined ? {} : { open }),
});
const list = (name: string, open: NonNullable<State['open']>, at = '/recommendations'): State => ({
  ...{ name: `the list: ${name}`, at, open },
});
const mine = (name: string, open?: State['open'], at = '/mine'): State => ({
  name: `my work: ${name}`,
  as: 'Sam Okafor',
  at,
  ...(open === undefined ? {} : { open }),
});

export const STATES: readonly State[] = [
  ...screens,
  mine('as it opens'),
  mine('progress', press('Progress')),
  mine('done, sent without evidence', sentEmpty('Done', 'Say it is done')),
  mine('longer, sent empty', sentEmpty('Need longer', 'Ask for the day')),
  mine('the rarer answers', menu(/^More answers for/)),
  mine('not mine', rarely('Not mine')),
  mine('later', rarely('Remind me later')),
  mine('handing it to a deputy', handing),
  mine('details', press(/^Details of/)),
  mine('nothing found', (page) => page.getByRole('searchbox').fill('xyzzy')),
  mine('answered, with the way back', async (page) => {
    const second = page.getByRole('main').getByRole('listitem').nth(1);
    await second.getByRole('button', { name: 'Progress', exact: true }).click();
    await second.getByRole('textbox').first().fill('Begun.');
    await second.getByRole('button', { name: 'Send progress' }).click();
    await second.getByText(/^Progress saved at/).waitFor();
  }),
  mine('with a deputy', async (page) => {
    await handing(page);
    await page.getByRole('combobox', { name: /^To whom/ }).pressSequentially('Alex');
    await page.getByRole('option').first().click();
    await button(page, 'Hand it over').click();
    await page
      .getByText(/^Handed to/)
      .first()
      .waitFor();
    // What was just answered stays where it is until the screen is opened again.
    await page.reload();
    await page
      .getByText(/^With your deputy/)
      .first()
      .waitFor();
  }),
  { name: 'the overview: a chart as a table', at: '/overview', open: press(/^Show as a table/) },
  {
    name: 'the menu of the person',
    at: '/overview',
    open: (page) => page.getByRole('button', { name: /^Signed in as/ }).click(),
  },
  list('a filter open', menu(/^Status$/)),
  list('the columns open', menu(/^Columns/)),
  list('saved views, one without a name', async (page) => {
    await button(page, 'Views').click();
    await button(page, 'Save this view').click();
    await page.getByText('Give the view a name.').waitFor();
  }),
  list('filters in force', settled, '/recommendations?show=all&standing=late&q=force'),
  list('nothing found', settled, '/recommendations?q=xyzzy'),
  list('some chosen', chosen),
  list('giving the chosen to a role, sent empty', async (page) => {
    await chosen(page);
    await button(page, 'Assign').click();
    await button(page, /^Assign \d/).click();
  }),
  list('moving the chosen, sent empty', async (page) => {
    await chosen(page);
    await button(page, 'Move date').click();
    await button(page, /^Move \d/).click();
  }),
  list('asking about the chosen', async (page) => {
    await chosen(page);
    await opening('Ask for an update', /^Answer wanted by/)(page);
  }),
  list('the column Asked', async (page) => {
    await button(page, /^Columns/).click();
    await page.getByRole('menuitemcheckbox', { name: 'Asked' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: /^Asked/ }).waitFor();
  }),
  item('asking for an update', opening('Ask for an update', /^Answer wanted by/)),
  item('who changed what', async (page) => {
    await button(page, 'Show who changed what').click();
    await page.getByText('It was written down.').first().waitFor();
  }),
  item('gone to a part of the page', press(/^Tasks \(/)),
  item('change status, sent empty', sentEmpty('Change status', 'Save the status')),
  item('move deadline, sent empty', sentEmpty('Move deadline', 'Move the deadline')),
  item('change owner', press('Change owner')),
  item('level', press('Change level')),
  item('add evidence', press('Add evidence')),
  item('what it waits on', press('Say what it waits on')),
  item('add a link', press('Add a link')),
  item('record the review', press('Record the review'), '/recommendations/3'),
  item('send back', press('Send back'), '/recommendations/3'),
  item('corrected', opening('Correct', /^What it asks/), '/recommendations/1'),
  item('a task handed out', opening('Add a task', /^What is to be done/), '/recommendations/1'),
  item('a task changed', opening(/^Change the task/, /^Owner \(role\)/), '/recommendations/1'),
  item('merged with another, and its tasks', settled, '/recommendations/2'),
  item(
    'a date that would follow another',
    (page) =>
      page
        .getByText(/The date of this one would now be/)
        .first()
        .waitFor(),
    '/recommendations/6',
  ),
  item('one that is not there', settled, '/recommendations/999'),
  {
    name: 'reports: a new one, with a list that was read',
    at: '/reports?new',
    open: async (page) => {
      await page
        .locator('[name=pasted]')
        .fill('1. The force should count its letters.\nAFI 2: The force should reply.');
      await button(page, 'Read the list').click();
      await page
        .getByRole('group', { name: /^Number/ })
        .first()
        .waitFor();
    },
  },
  {
    ...{ name: 'a report: entered, and by mistake', at: '/reports?new' },
    open: async (page) => {
      await reportEntered(page);
      await button(page, 'Entered by mistake').click();
      await button(page, 'Take it away').waitFor();
    },
  },
  {
    ...{ name: 'a recommendation: entered by mistake, and taken away', at: '/reports?new' },
    open: async (page) => {
      await reportEntered(page);
      await page.getByRole('list', { name: 'What it asks for' }).getByRole('link').click();
      await button(page, 'Entered by mistake').click();
      await button(page, 'Take it away').click();
      await page.getByText(/is taken away/).waitFor();
    },
  },
  { name: 'a report: edited', at: '/reports/1', open: press('Edit the report') },
  { name: 'a report: its reply', at: '/reports/1', open: press(/^(Record|Change) the reply$/) },
  { name: 'a report: one more', at: '/reports/1', open: press('Add a recommendation') },
  { name: 'a report: the rows behind a number', at: '/reports/1', open: press(/^Rows behind/) },
  { name: 'papers: the next one', at: '/papers', open: press('Open the next paper') },
  { name: 'a paper: its title and day', at: '/papers', open: onOpenPaper('Change its title or day') },
  { name: 'a paper: to be taken back', at: '/papers', open: onOpenPaper('Take this paper back') },
  { name: 'a paper: the rows of a finding', at: '/papers/1', open: press('Show the rows') },
  { name: 'the printed paper: its layout changed', at: '/papers/1/print', open: press('New layout') },
  { name: 'the printed paper: rows behind a sentence', at: '/papers/1/print', open: press('Show rows') },
  { name: 'people: a role added', at: '/people', open: sentEmpty('Add a role', 'Add') },
  {
    name: 'people: two roles made one',
    at: '/people',
    open: joining,
  },
  {
    name: 'people: a holder changed',
    at: '/people',
    open: async (page) => {
      await button(page, /^Change who holds/).click();
      await page.getByRole('combobox', { name: /Person/ }).pressSequentially('Sam');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'people: one that was joined into it, separated again',
    at: '/people',
    open: async (page) => {
      await joining(page);
      await button(page, 'Make them one').click();
      await button(page, /^Separate again/).click();
      await page.getByText(/with the holder and deputy it had/).waitFor();
    },
  },
  { name: 'settings: one’s own definitions', at: '/settings', open: press('Add your own set') },
  {
    name: 'import: what it would change',
    at: '/papers/import',
    open: async (page) => {
      await page.getByRole('textbox', { name: /^Paste the text/ }).fill(PASTED);
      await button(page, 'Read what was pasted').click();
      await page.getByRole('button', { name: /^Accept/ }).waitFor();
    },
  },
  unreached('/recommendations', /^This may be out of date/),
  unreached('/recommendations/1', /tasks stand as they were last read on this computer/),
  unreached('/papers/1', /^This could not be loaded/),
  {
    name: 'a screen whose code does not come',
    at: '/overview',
    complaint: /ERR_INTERNET_DISCONNECTED|ChunkLoadError/,
    open: async (page) => {
      await page.route('**/assets/**', (request) => request.abort('internetdisconnected'));
      await page.getByRole('link', { name: 'People and roles', exact: true }).click();
      await page
        .getByRole('alert')
        .getByText(/could not be loaded: the connection/)
        .waitFor();
      await page.unroute('**/assets/**');
    },
  },
  { name: 'a round that has begun, with who is not reached', at: '/papers', open: roundBegun },
  { name: 'the reader’s list', as: 'Alex Reed', at: '/recommendations' },
  { name: 'the reader’s item', as: 'Alex Reed', at: '/recommendations/1' },
  { name: 'the reader’s settings', as: 'Alex Reed', at: '/settings' },
];

const PASTED = [
  'Letters',
  'A national report HMICFRS',
  'Published 11th May 2023',
  '',
  ['Status', 'No.', 'Recommendation', 'Due Date', 'Comments', 'Owner'].join('\t'),
  ['Amber', '1', 'Forces should weigh each letter.', 'Jun-23', 'May 2023: Begun.', 'Head of Letters'].join(
    '\t',
  ),
].join('\n');
