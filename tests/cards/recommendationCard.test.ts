import { recommendationCard, recommendationLine } from '../../src/cards/recommendationCard';
import { day } from '../../src/inspection/day';
import { aRecommendation, dueOn } from '../given/builders';

const TODAY = day('2026-11-22');
const LINK = 'https://tracker.example.org/recommendations/1';
const card = (facts: Parameters<typeof aRecommendation>[0] = {}) =>
  recommendationCard({ row: aRecommendation(facts), today: TODAY, link: LINK });
const texts = (value: unknown): string[] =>
  Array.isArray(value) || (typeof value === 'object' && value !== null)
    ? Object.entries(value).flatMap(([name, inner]) =>
        name === 'text' && typeof inner === 'string' ? [inner] : texts(inner),
      )
    : [];
const said = (facts = {}) => texts(card(facts).body).join('\n');
const types = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) =>
        name === 'type' && typeof inner === 'string' ? [inner] : types(inner),
      )
    : [];

describe('The card of a recommendation', () => {
  test('says its words, its status, when it is due and whose it is', () => {
    const words = said({ deadline: dueOn('2026-11-10', '10 November 2026') });
    expect(words).toContain('A report (2022) · rec. 1');
    expect(words).toContain('The force should answer letters.');
    expect(words).toContain('Status: \nAmber');
    expect(words).toContain('Due: \nLATE 12 days · was due 10\u00a0November\u00a02026');
    expect(words).toContain('Owner: \nHead of Letters');
  });

  test('calls nothing late that nobody is chased for', () => {
    expect(said({ status: 'Green', deadline: dueOn('2020-01-01') })).not.toContain('LATE');
    expect(said({ status: undefined, closed: 'superseded', owners: [] })).toMatch(
      /No status, closed: superseded[\s\S]*nobody named/,
    );
  });

  test('has one thing to press, which opens it', () => {
    expect(card().actions).toEqual([{ type: 'Action.OpenUrl', title: 'Open', url: LINK }]);
    expect(JSON.stringify(card())).not.toContain('Action.Execute');
  });

  test('makes no link, picture or heading of anyone’s words', () => {
    const hostile = '[Sign in](https://evil.example) ![x](https://evil.example/x.png) **bold** <at>all</at>';
    const made = card({ text: hostile, report: hostile, owners: [hostile] });
    expect(types(made.body)).toEqual(expect.arrayContaining(['RichTextBlock', 'TextRun']));
    expect(types(made.body)).not.toContain('TextBlock');
  });

  test('stays small, whatever its words and script', () => {
    const long = card({
      text: '長'.repeat(60_000),
      owners: Array.from({ length: 200 }, (_, at) => `Head of ${at}`),
    });
    expect(Buffer.byteLength(JSON.stringify(long))).toBeLessThan(25_000);
    expect(said({ text: 'a'.repeat(3_001) })).toContain('the whole text is in the tracker');
  });

  test('is one line among the results, without a sign that could begin a tag', () => {
    const row = aRecommendation({ text: '<img src=x onerror=alert(1)> [a](b)', report: 'R & D <b>' });
    const { title, text } = recommendationLine({ row, today: TODAY, link: LINK });
    expect(title + text).not.toMatch(/[<>&[\]]/);
    expect(text).toContain('Amber · NO DATE · Head of Letters');
  });
});
