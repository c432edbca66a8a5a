/** The frame of every change to a recommendation: sent on what was seen, and where somebody was first, both are shown. */
import type { ReactNode } from 'react';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Verdict } from '../../inspection/verdict';
import { saving } from '../../wording/recommendations/tabRecommendation';
import { type Beside, FormFrame } from '../saving/FormFrame';
import type { Chosen } from '../saving/TwoVersions';
import type { Act } from '../session/act';
import type { Begun } from '../session/drafts';
import { Conflict, type ConflictLine, type Mine, type OtherLine } from './Conflict';
import type { Ends } from '../saving/InPlace';
import { useChange } from './useChange';

type Row = Kept<Recommendation>;

type Props = Ends & {
  row: Row;
  label: string;
  send: string;
  beside: Beside;
  /** What of mine stands against theirs: its lines, or the one line of something else. */
  mine: OtherLine | { lines: Omit<Mine, 'other'> };
  /** `chosen` says of each line whose it is to be; empty where nobody was first. */
  change: (onto: Row, key: string, chosen: Chosen<ConflictLine>) => Promise<Verdict<Row>>;
  /** The row as it will be, shown while it is being saved; absent where a change has to be sure first, as closing has. */
  expected?: (onto: Row) => Row | undefined;
  /** Of what is typed here; forgotten once it is saved. */
  draft?: Begun;
  children: (act: Act) => ReactNode;
};

export function ChangeForm(props: Props) {
  const { row, label, send, beside, mine, change, expected, draft, children, onSaved, onClose } = props;
  const saved: Ends['onSaved'] = (undo) => {
    draft?.forget();
    onSaved(undo);
  };
  const { act, theirs, seen, known, save, applyMine, keepTheirs } = useChange(row, saved, expected);
  const keep = () => void keepTheirs().then(onClose);
  const conflict = theirs && (
    <Conflict
      seen={seen}
      theirs={theirs}
      mine={'lines' in mine ? mine.lines : { other: mine }}
      known={known}
      onApply={(chosen) =>
        chosen.other === 'theirs' ? keep() : applyMine((onto, key) => change(onto, key, chosen))
      }
      onKeep={keep}
    />
  );
  return (
    <FormFrame
      {...{ label, act, beside, send, draft, onClose }}
      sending={saving}
      onSend={() => void save((onto, key) => change(onto, key, {}))}
      instead={conflict}
    >
      {children(act)}
    </FormFrame>
  );
}
