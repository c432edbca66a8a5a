/** What the history of a recommendation says of a change. */
import { day } from '../../src/inspection/day';
import { entries } from '../../src/wording/entries';

describe('The entry that something waits', () => {
  const awaits = { body: 'Home Office', what: 'the guidance', askedBy: 'Liaison', since: undefined };

  test('says the day they are asked next as people say it', () => {
    expect(entries.waits({ ...awaits, nextChase: day('2026-12-01') })).toBe(
      'Waits on Home Office: the guidance. They are asked next on 1 December 2026.',
    );
  });

  test('names no day where none is set', () => {
    expect(entries.waits({ ...awaits, nextChase: undefined })).toBe('Waits on Home Office: the guidance.');
  });
});
