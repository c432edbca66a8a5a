/** The frame of every change to a recommendation: sent on what was seen, and where somebody was first, both are shown. */
import type { ReactNode } from 'react';
import type { Recommendation } from '../../inspection/recommendation';
import type { Kept } from '../../inspection/register';
import type { Verdict } from '../../inspection/verdict';
import { saving } from '../../wording/tabRecommendation';
import { type Beside, FormFrame } from '../pieces/FormFrame';
import type { Act } from '../session/act';
import { Conflict, type OtherLine } from './Conflict';
import type { Ends } from './InPlace';
import { useChange } from './useChange';

type Row = Kept<Recommendation>;

type Props = Ends & {
  row: Row;
  label: string;
  send: string;
  beside: Beside;
  mine: OtherLine;
  change: (onto: Row, key: string) => Promise<Verdict<Row>>;
  children: (act: Act) => ReactNode;
};

export function ChangeForm({ row, label, send, beside, mine, change, children, onSaved, onClose }: Props) {
  const { act, theirs, seen, known, save, applyMine, keepTheirs } = useChange(row, onSaved);
  const conflict = theirs && (
    <Conflict
      seen={seen}
      theirs={theirs}
      mine={{ other: mine }}
      known={known}
      onApply={({ other }) => (other === 'theirs' ? void keepTheirs().then(onClose) : applyMine(change))}
      onKeep={() => void keepTheirs().then(onClose)}
    />
  );
  return (
    <FormFrame
      {...{ label, act, beside, send, onClose }}
      sending={saving}
      onSend={() => void save(change)}
      instead={conflict}
    >
      {children(act)}
    </FormFrame>
  );
}
