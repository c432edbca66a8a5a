/** A role as somebody else saved it beside what I was about to make of it, line by line. */
import { type Day, isDay } from '../../inspection/day';
import { type Role, holderOn } from '../../inspection/owner';
import { people } from '../../wording/tabPeople';
import type { VersionLine } from '../pieces/TwoVersions';

type Mine = {
  what: 'holder' | 'deputy' | 'vacant';
  person: { name: string } | undefined;
  from: string;
  acting: boolean;
};

export function roleLines(theirs: Role, mine: Mine, today: Day): VersionLine<'holder' | 'deputy'>[] {
  const latest = [...theirs.holdings].sort((one, other) => other.from.localeCompare(one.from))[0];
  const held = latest !== undefined && latest.from > today ? latest : holderOn(theirs, today);
  const theirHolder =
    held === undefined ? people.vacant : parts(held.person.name, people.since(held.from), held.acting);
  const since = isDay(mine.from) ? people.since(mine.from) : '';
  const myHolder =
    mine.what === 'vacant' ? parts(people.vacant, since) : parts(mine.person?.name ?? '', since, mine.acting);
  return [
    {
      ...{ name: 'holder', what: people.columns.holder, theirs: theirHolder },
      mine: mine.what === 'deputy' ? undefined : myHolder,
    },
    {
      ...{ name: 'deputy', what: people.columns.deputy, theirs: theirs.deputy?.name ?? people.noDeputy },
      mine: mine.what === 'deputy' ? (mine.person?.name ?? people.noDeputy) : undefined,
    },
  ];
}

const parts = (name: string, since: string, acting = false): string =>
  [name, ...(acting ? [people.acting] : []), since].filter((part) => part !== '').join(', ');
