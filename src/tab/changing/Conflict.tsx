/** Two people changed one recommendation: what the other did and when, both versions, and the choice between them. */
import { currentDeadline } from '../../inspection/recommendation/deadline';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { inOrder } from '../../inspection/update';
import { deadlineInWords } from '../../wording/facts';
import { shared } from '../../wording/tab';
import { conflict as say } from '../../wording/recommendations/tabConflict';
import { page, statusForm } from '../../wording/recommendations/tabRecommendation';
import { useLayout } from '../pieces/layout';
import { type Chosen, TwoVersions, type VersionLine } from '../saving/TwoVersions';
import { dayWhere } from '../session/clock';
import { useSession } from '../session/Session';
import { useUpdatesOf } from './reading';
import { namesInWords } from '../../wording/names';

export type ConflictLine = 'status' | 'closed' | 'due' | 'owner' | 'other';
/** A change of something else: what it is called, mine, and how theirs reads. */
export type OtherLine = { what: string; mine: string; theirs: (row: Recommendation) => string };
export type Mine = { status?: string; closed?: string; due?: string; other?: OtherLine };
type Props = {
  seen: Recommendation;
  theirs: Kept<Recommendation>;
  mine: Mine;
  /** The entries that were there when the form was opened. */
  known: ReadonlySet<string>;
  onKeep: () => void;
  onApply: (chosen: Chosen<ConflictLine>) => void;
};

const closedIn = (closed: string | undefined): string =>
  closed === undefined || closed === '' ? statusForm.notClosed : shared.closed(closed);

function linesOf({ seen, theirs, mine }: Pick<Props, 'seen' | 'theirs' | 'mine'>) {
  const { status, closed, due, other } = mine;
  const ownersMoved = seen.owners.join() !== theirs.owners.join();
  const lines: VersionLine<ConflictLine>[] = [
    { name: 'status', what: page.status, theirs: theirs.status ?? shared.noStatus, mine: status },
    {
      ...{ name: 'closed', what: page.closed, theirs: closedIn(theirs.closed) },
      mine: closed === undefined ? undefined : closedIn(closed),
    },
    { name: 'due', what: page.due, theirs: deadlineInWords(currentDeadline(theirs)), mine: due },
  ];
  const owner = {
    name: 'owner',
    what: page.owner,
    theirs: namesInWords(theirs.owners),
    mine: undefined,
  } as const;
  if (other !== undefined)
    lines.push({ name: 'other', what: other.what, theirs: other.theirs(theirs), mine: other.mine });
  return ownersMoved ? [...lines, owner] : lines;
}

export function Conflict({ seen, theirs, mine, known, onKeep, onApply }: Props) {
  return (
    <TwoVersions
      lines={linesOf({ seen, theirs, mine })}
      said={<WhatTheyDid id={theirs.id} known={known} />}
      onKeep={onKeep}
      onApply={onApply}
    />
  );
}

function WhatTheyDid({ id, known }: { id: string; known: ReadonlySet<string> }) {
  const layout = useLayout();
  const { time, timeZone } = useSession();
  const updates = useUpdatesOf(id);
  if (updates.is !== 'here') return null;
  const since = inOrder(updates.value.rows.filter((entry) => !known.has(entry.id)));
  if (since.length === 0) return <p>{say.unsaid}</p>;
  return (
    <ul className={layout.plainList}>
      {since.map(({ id: entry, by, asRole, at, kind, words }) => {
        const when = page.at(dayWhere(timeZone, new Date(at)), time(at));
        return (
          <li key={entry}>{say.entry(page.by(by.name, asRole), when, `${page.kind(kind)}, ${words}`)}</li>
        );
      })}
    </ul>
  );
}
