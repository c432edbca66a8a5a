/** A coordinator moves the promised day: to when, why, and who asked. */
import { inWords, isDay } from '../../inspection/day';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { deadlineForm as say } from '../../wording/recommendations/tabRecommendation';
import { movedAlready, moveDeadline } from '../../workflows/coordinating/moveDeadline';
import { BESIDE_DEADLINE, DeadlineFields } from '../saving/DeadlineFields';
import { useDraft } from '../session/drafts';
import { useSession } from '../session/Session';
import { ChangeForm } from './ChangeForm';
import type { Ends } from '../saving/InPlace';

export function DeadlineForm({ row, ...ends }: Ends & { row: Kept<Recommendation> }) {
  const { register, actor, me } = useSession();
  // What is typed outlives a reload and a look at another page, as an owner's answer does.
  const { draft, change: type, ...begun } = useDraft(`deadline of ${row.id} by ${me.id}`);
  const { day: to, words: reason, evidence: askedBy } = draft;
  return (
    <ChangeForm
      row={row}
      label={say.title}
      send={say.save}
      beside={BESIDE_DEADLINE}
      mine={{ lines: { due: isDay(to) ? inWords(to) : to } }}
      change={(seen, key) =>
        moveDeadline(register, { seen, to, reason, askedBy: askedBy.trim(), actor: actor(), key })
      }
      expected={(seen) => movedAlready({ seen, to, reason, askedBy: askedBy.trim(), actor: actor() })}
      draft={begun}
      {...ends}
    >
      {(act) => <DeadlineFields {...{ draft, act }} onType={type} />}
    </ChangeForm>
  );
}
