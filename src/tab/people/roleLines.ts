/** A role as somebody else saved it beside what I was about to make of it, line by line. */
import { type Day, isDay } from '../../inspection/day';
import { type Away, type Role, holderOn } from '../../inspection/reminders/owner';
import { people } from '../../wording/tabPeople';
import type { VersionLine } from '../saving/TwoVersions';
import { inPlainOrder } from '../../inspection/language';

type Mine = {
  what: 'holder' | 'deputy' | 'away' | 'manager' | 'directorate' | 'vacant';
  person: { name: string } | undefined;
  from: string;
  until: string;
  acting: boolean;
  directorate: string;
};

export function roleLines(
  theirs: Role,
  mine: Mine,
  today: Day,
): VersionLine<'holder' | 'deputy' | 'away' | 'manager' | 'directorate'>[] {
  const latest = [...theirs.holdings].sort((one, other) => inPlainOrder(other.from, one.from))[0];
  const held = latest !== undefined && latest.from > today ? latest : holderOn(theirs, today);
  const theirHolder =
    held === undefined ? people.vacant : parts(held.person.name, people.since(held.from), held.acting);
  const since = isDay(mine.from) ? people.since(mine.from) : '';
  const myHolder =
    mine.what === 'vacant' ? parts(people.vacant, since) : parts(mine.person?.name ?? '', since, mine.acting);
  return [
    {
      ...{ name: 'holder', what: people.columns.holder, theirs: theirHolder },
      mine: mine.what === 'holder' || mine.what === 'vacant' ? myHolder : undefined,
    },
    {
      ...{ name: 'deputy', what: people.columns.deputy, theirs: theirs.deputy?.name ?? people.noDeputy },
      mine: mine.what === 'deputy' ? (mine.person?.name ?? people.noDeputy) : undefined,
    },
    {
      ...{ name: 'away', what: people.awayLine, theirs: awayInWords(theirs.away, theirs) },
      mine: mine.what === 'away' ? awayInWords(awayOf(mine), theirs) : undefined,
    },
    {
      ...{ name: 'manager', what: people.managerLine, theirs: theirs.manager?.name ?? people.noManager },
      mine: mine.what === 'manager' ? (mine.person?.name ?? people.noManager) : undefined,
    },
    {
      ...{
        name: 'directorate',
        what: people.directorate,
        theirs: theirs.directorate || people.noDirectorate,
      },
      mine: mine.what === 'directorate' ? mine.directorate.trim() || people.noDirectorate : undefined,
    },
  ];
}

const parts = (name: string, since: string, acting = false): string =>
  [name, ...(acting ? [people.acting] : []), since].filter((part) => part !== '').join(', ');

const awayInWords = (away: Away | undefined, { deputy }: Role): string =>
  away === undefined ? people.notAway : people.away(away.from, away.until, deputy?.name);

/** Undefined when the days given are none. */
export const awayOf = ({ from, until }: { from: string; until: string }): Away | undefined =>
  isDay(from) && isDay(until) ? { from, until } : undefined;
