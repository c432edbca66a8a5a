/** Moves the promised day of the chosen recommendations to one day, for one reason. */
import { isDay } from '../../inspection/day';
import { many as words } from '../../wording/recommendations/tabMany';
import { moveDeadline } from '../../workflows/coordinating/moveDeadline';
import { BESIDE_DEADLINE, DeadlineFields } from '../saving/DeadlineFields';
import { useDraft } from '../session/drafts';
import { useSession } from '../session/Session';
import { ManyForm, type ManyFormProps } from './ManyForm';

export function MoveMany(form: ManyFormProps) {
  const { register, actor, me } = useSession();
  // What is typed outlives a reload and a look at another page; it stays for those that could not be moved.
  const { draft, change: type, ...begun } = useDraft(`move many by ${me.id}`);
  const { day: to, words: reason, evidence: askedBy } = draft;
  const whyNot = () => {
    if (!isDay(to)) return { code: 'not a day', given: to } as const;
    return reason.trim() === '' ? ({ code: 'no reason' } as const) : undefined;
  };
  return (
    <ManyForm
      {...form}
      draft={begun}
      {...{ beside: BESIDE_DEADLINE, whyNot }}
      label={words.moveTitle}
      send={words.moveSend(form.rows.length)}
      change={(seen, key) =>
        moveDeadline(register, { seen, to, reason, askedBy: askedBy.trim(), actor: actor(), key })
      }
    >
      {(act) => <DeadlineFields {...{ draft, act }} onType={type} />}
    </ManyForm>
  );
}
