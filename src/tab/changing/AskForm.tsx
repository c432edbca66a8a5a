/** A coordinator asks the owners of this recommendation for an update. */
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { ask as say } from '../../wording/asking/tabAsk';
import { askForUpdate } from '../../workflows/reminding/askForUpdate';
import { ASK_BESIDE, AskFields, useAsking } from '../answering/AskFields';
import { useSession } from '../session/Session';
import { ChangeForm } from './ChangeForm';
import type { Ends } from '../saving/InPlace';

export function AskForm({ row, ...ends }: Ends & { row: Kept<Recommendation> }) {
  const { register, actor } = useSession();
  const asking = useAsking(row.id);
  const { words, until, begun } = asking;
  return (
    <ChangeForm
      row={row}
      label={say.titleOne}
      send={say.send}
      beside={ASK_BESIDE}
      mine={{ what: say.until, mine: until, theirs: () => '' }}
      change={(seen, key) => askForUpdate(register, { seen, words, until, actor: actor(), key })}
      draft={begun}
      {...ends}
    >
      {(act) => <AskFields asking={asking} act={act} />}
    </ChangeForm>
  );
}
