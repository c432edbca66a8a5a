/** What may be chosen in each filter, with the words for it. */
import { STATUSES } from '../../inspection/recommendation/status';
import { asked } from '../../wording/asking/tabAsk';
import { list } from '../../wording/recommendations/tabRecommendations';
import { type Filter, HANDED, MANY, type Many, NO_STATUS, STANDINGS, UNANSWERED, VACANT } from './filter';
import type { Line } from './lines';
import { inNumberOrder } from '../../inspection/language';

export type Choice = { value: string; name: string };
export type Choices = Readonly<Record<Many, readonly Choice[]>>;

const inOrder = (choices: Choice[]): Choice[] => choices.sort((a, b) => inNumberOrder(a.name, b.name));

export function choicesOf(lines: readonly Line[], reports: ReadonlyMap<string, string>): Choices {
  const owners = new Set(lines.flatMap(({ row }) => row.owners));
  const deputies = new Set(lines.flatMap(({ handed }) => handed.map(({ to }) => to.name)));
  const reportIds = new Set(lines.map(({ row }) => row.reportId));
  return {
    report: inOrder([...reportIds].map((id) => ({ value: id, name: reports.get(id) ?? list.noReport }))),
    owner: [
      { value: VACANT, name: list.vacant },
      ...inOrder([...owners].map((name) => ({ value: name, name }))),
    ],
    handed:
      deputies.size === 0
        ? []
        : [
            { value: HANDED, name: list.anybody },
            ...inOrder([...deputies].map((name) => ({ value: name, name }))),
          ],
    status: [
      ...STATUSES.map((status) => ({ value: status, name: status })),
      { value: NO_STATUS, name: list.noStatus },
    ],
    standing: STANDINGS.map((value) => ({ value, name: list.standings[value] })),
    asked: UNANSWERED.map((value) => ({ value, name: asked.choices[value] })),
  };
}

export type Chip = { key: string; name: string; without: Partial<Filter> };

/** Every filter in force as something that can be taken away by itself. */
export function chipsOf(filter: Filter, choices: Choices): Chip[] {
  const chips: Chip[] = [];
  if (filter.q.trim() !== '')
    chips.push({ key: 'q', name: list.searched(filter.q.trim()), without: { q: '' } });
  if (filter.show !== 'open')
    chips.push({ key: 'show', name: list.shows[filter.show], without: { show: 'open' } });
  for (const name of MANY)
    for (const value of filter[name]) {
      const said = choices[name].find((choice) => choice.value === value)?.name ?? value;
      const without = { [name]: filter[name].filter((each) => each !== value) };
      chips.push({ key: `${name} ${value}`, name: `${list[name]}: ${said}`, without });
    }
  return chips;
}
