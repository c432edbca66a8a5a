/** Asks the owners of the chosen recommendations for an update, all in the same words and by the same day. */
import { ask as say } from '../../wording/asking/tabAsk';
import { askForUpdate, whyNotSo } from '../../workflows/reminding/askForUpdate';
import { ASK_BESIDE, AskFields, useAsking } from '../answering/AskFields';
import { useSession } from '../session/Session';
import { ManyForm, type ManyFormProps } from './ManyForm';

export function AskMany(form: ManyFormProps) {
  const { register, actor, today } = useSession();
  const asking = useAsking('many');
  const { words, until, begun } = asking;
  return (
    <ManyForm
      {...form}
      draft={begun}
      beside={ASK_BESIDE}
      whyNot={() => whyNotSo({ words, until }, today)}
      label={say.title}
      send={say.sendMany(form.rows.length)}
      change={(seen, key) => askForUpdate(register, { seen, words, until, actor: actor(), key })}
    >
      {(act) => <AskFields asking={asking} act={act} />}
    </ManyForm>
  );
}
