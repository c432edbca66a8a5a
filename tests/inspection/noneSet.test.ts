/** "No date set by HMICFRS": a fact of its own, kept in the paper's words and printed again with them. */
import { meaningOf } from '../../src/inspection/papers/paperMeaning';
import { paperChange } from '../../src/inspection/papers/paperChange';
import type { PaperRow } from '../../src/inspection/papers/paper';
import { readDeadline } from '../../src/inspection/recommendation/readDeadline';
import { NO_PAPER } from '../../src/inspection/recommendation/recommendation';
import { page } from '../../src/wording/recommendations/tabRecommendation';
import { printedPaper } from '../../src/wording/papers/paper';
import { aPaper, aPaperRow } from '../given/papers';
import { aPeriod, aRecommendation } from '../given/builders';
import { LAYOUT, composed, layoutOf } from '../given/composing';
import { frozenPaper } from '../given/frozenPaper';

const CHAIN = 'No date set by HMICFRS\nSeptember 2020 for the review\nNow April 2021 to enable new processes';

const meant = (row: Partial<PaperRow>) => {
  const said = meaningOf(aPaper([aPaperRow(row)])).reports[0]?.recommendations[0];
  if (said === undefined) throw new Error('the paper of this test has no row');
  return said;
};

describe('That the inspectorate set no date', () => {
  test.each([
    ['No date set by HMICFRS Deadline of April 2019 set', 'No date set by HMICFRS'],
    ['No deadline set by HMICFRS', 'No deadline set by HMICFRS'],
    [
      'No deadline specified within the report March 2019 deadline set',
      'No deadline specified within the report',
    ],
    [
      'No deadlines have been set within the published report. Set for March 2019',
      'No deadlines have been set within the published report',
    ],
    ['No dates set by HMICFRS', 'No dates set by HMICFRS'],
    ['No timescale was given in the report', 'No timescale was given in the report'],
    ['No date set by the force', ''],
    ['March 2021', ''],
  ])('is read from %j', (said, words) => {
    expect(readDeadline(said).noneSet).toBe(words);
  });

  test.each<[string, Partial<PaperRow>]>([
    ['due date', { due: CHAIN }],
    ['original due date', { originalDue: 'No date set by HMICFRS', due: 'April 2021' }],
    ['sub-row', { tasks: [{ status: 'RED', due: CHAIN, comments: 'x' }] }],
  ])('is kept from the %s of a row', (_, row) => {
    expect(meant(row).recommendation.noneSet).toBe('No date set by HMICFRS');
  });

  test('is no date of its own, and leaves the force’s dates what they are', () => {
    const { original, deadline } = meant({ due: CHAIN }).recommendation;
    expect([original.lastDay, deadline.lastDay]).toEqual(['2020-09-30', '2021-04-30']);
  });

  test('is filled in by a later paper, and taken away by none', () => {
    const later = meant({ due: CHAIN });
    const silent = meant({ due: 'May 2021' });
    expect(paperChange(aRecommendation(), later)).toMatchObject({
      fields: { noneSet: 'No date set by HMICFRS' },
    });
    const { noneSet } = later.recommendation;
    expect(paperChange(aRecommendation({ noneSet }), silent)).not.toHaveProperty('fields.noneSet');
  });

  test('names whose date is lacking, in the paper’s own words', () => {
    expect(page.noneSet('No date set by HMICFRS')).toBe(
      'Set by HMICFRS: none (the paper says “No date set by HMICFRS”)',
    );
    expect(page.noneSet('No deadline specified within the report')).toContain(
      'Set by the inspectorate: none',
    );
  });

  test('is printed again in the paper’s words, when the paper is our own', () => {
    const [position] = frozenPaper(aPaper([aPaperRow({ due: CHAIN })])).positions;
    if (position === undefined) throw new Error('nothing was frozen');
    const ours = { ...position, printed: NO_PAPER };
    const paper = printedPaper(
      composed([ours], { period: aPeriod({ state: 'closed' }), layout: layoutOf(LAYOUT.moves) }),
    );
    const words = JSON.stringify(paper.reports);
    expect(words).toContain('No date set by HMICFRS\\nSeptember 2020 for the review');
    expect(words).toContain('April 2021');
  });
});
