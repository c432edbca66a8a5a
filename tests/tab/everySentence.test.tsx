/** Every word on a screen is the wording's or somebody's: nothing is left that a second language could not say. */
// First: whatever is loaded after it speaks between marks.
import { isEscaped, wordsOf } from '../support/marked';
import { screen, waitFor } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { PRESETS } from '../../src/inspection/papers/layout';
import { type Counted, rollUp } from '../../src/inspection/periods/rollUp';
import { PAPERS_DEFINITIONS } from '../../src/inspection/recommendation/definitions';
import type { Recommendation } from '../../src/inspection/recommendation/recommendation';
import { STATUSES } from '../../src/inspection/recommendation/status';
import { aPeriod, aPosition } from '../given/builders';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, dueOn, move, recommendation, report, role, task, update } from './given';
import { ALL_WELL, openTab } from './openTab';

jest.setTimeout(60_000);
beforeEach(() => localStorage.clear());

const late = { deadline: dueOn('2026-10-31'), moves: [move({ to: dueOn('2026-10-31') })] };
const awaits = {
  body: 'Home Office',
  what: 'Its guidance',
  askedBy: 'Head of PPU',
  since: day('2026-01-09'),
};
const positions = [aPosition({ period: '2026-08' }), aPosition({ recommendationId: '2', status: undefined })];
const records = {
  reports: [report()],
  recommendations: [
    recommendation({ level: 3, tier: 2, ...late }),
    recommendation({ number: '2', status: 'White', awaits: { ...awaits, nextChase: day('2026-11-02') } }),
    recommendation({
      number: '',
      status: undefined,
      owners: [],
      refs: ['R1'],
      links: [{ is: 'aligned with', key: 'b', words: '' }],
    }),
  ],
  tasks: [
    task({ recommendationId: '1', ...late }),
    task({ recommendationId: '2', key: 'b', stage: 'claimed' }),
  ],
  updates: [
    update({ recommendationId: '1', taskId: '1' }),
    update({
      key: 'w',
      recommendationId: '1',
      taskId: '1',
      kind: 'longer asked',
      words: 'The kit came late.',
    }),
  ],
  periods: [
    aPeriod({ key: '2026-08', asOf: '2026-08', state: 'closed' }),
    aPeriod({ key: '2026-11', asOf: '2026-11' }),
  ],
  positions,
  roles: [role('Head of PPU', ann, { deputy: bob }), role('Head of Custody'), coordinator],
  directory: [ann, bob, cat],
} satisfies Seed;

/** As the register in memory names who writes without a person. */
const APP = 'The bot';

/** What people wrote, and what papers call a colour or a table, whatever the language; the longest first. */
const WRITTEN = wordsOf([records, APP, ALL_WELL.site, STATUSES, PAPERS_DEFINITIONS, PRESETS]);

const counted = (row: Recommendation): Counted => ({
  ...row,
  ...{ recommendationId: '', tasks: [], printed: row.paper },
});

/** Whole texts of that kind: the letter of a colour, and what a paper's own grammar counts. */
const WHOLE = new Set([
  ...STATUSES.map((status) => status.charAt(0)),
  ...wordsOf(rollUp(positions).parts),
  ...wordsOf(rollUp(records.recommendations.map(counted)).parts),
]);

const LABELS = [
  ...['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription'],
  ...['title', 'placeholder', 'alt'],
];

/** Texts and labels in sight, or for those who do not see, with words that neither wording nor anybody said. */
function escaped(): string[] {
  const texts = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (walker.currentNode.parentElement?.closest('[data-testid=address], style') === null)
      texts.add(walker.currentNode.textContent ?? '');
  for (const element of document.body.querySelectorAll('*'))
    for (const label of LABELS) texts.add(element.getAttribute(label) ?? '');
  return [...texts].filter((text) => !WHOLE.has(text) && isEscaped(text, WRITTEN));
}

const open = async (at: string, me = cat) => {
  const tab = openTab({ register: memoryRegister(records), me, at });
  await screen.findByRole('heading', { level: 1, name: /^(?!⟦Loading⟧$)/ });
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  return tab;
};

describe('Every word is the wording’s or somebody’s', () => {
  test.each([
    ...['/mine', '/overview', '/overview/rows?set=late', '/recommendations', '/recommendations?by=owner'],
    ...['/recommendations/1', '/recommendations/2', '/recommendations/3', '/recommendations/999'],
    ...['/reports', '/reports/1', '/papers', '/papers/import', '/papers/1', '/papers/2', '/papers/2/print'],
    ...['/round', '/people', '/settings', '/set-up', '/configure', '/nowhere'],
  ])('at %s', async (at) => {
    await open(at);
    expect(document.body.textContent).toContain('⟦');
    expect(escaped()).toEqual([]);
  });

  test.each([
    '/recommendations/1',
    '/recommendations/2',
    '/mine',
    '/papers',
    '/round',
    '/people',
    '/settings',
    '/reports',
  ])('in what the buttons open at %s', async (at) => {
    const { user } = await open(at, at === '/mine' ? ann : cat);
    const found = new Set<string>();
    for (const button of screen.getAllByRole('button')) {
      if (!button.isConnected) continue;
      await user.click(button);
      for (const words of escaped()) found.add(words);
    }
    expect([...found]).toEqual([]);
  });

  test('at what an owner opens first', async () => {
    await open('/', ann);
    expect(escaped()).toEqual([]);
  });
});
