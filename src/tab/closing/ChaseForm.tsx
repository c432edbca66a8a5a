/** They were asked today: what they said, and when they are asked again. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { waiting as say } from '../../wording/recommendations/tabClosing';
import { chaseWaiting } from '../../workflows/coordinating/watchWaiting';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useDraft } from '../session/drafts';
import { useSession } from '../session/Session';
import { ChangeForm } from '../changing/ChangeForm';
import type { Ends } from '../saving/InPlace';

const BESIDE = {
  'no words': 'words',
  'not a day': 'nextChase',
  'day has passed': 'nextChase',
  'day unlikely': 'nextChase',
} as const;

const nextOf = ({ awaits }: Recommendation): string => awaits?.nextChase ?? '';

export function ChaseForm({ row, ...ends }: Ends & { row: Kept<Recommendation> }) {
  const styles = useFormStyles();
  const { register, actor, me } = useSession();
  const { draft, change: type, ...begun } = useDraft(`chase of ${row.id} by ${me.id}`);
  const { words, day: nextChase } = draft;
  return (
    <ChangeForm
      row={row}
      label={say.chase}
      send={say.save}
      beside={BESIDE}
      mine={{ what: say.nextChase, mine: nextChase, theirs: nextOf }}
      change={(seen, key) => chaseWaiting(register, { seen, words, nextChase, actor: actor(), key })}
      draft={begun}
      {...ends}
    >
      {(act) => (
        <>
          <Field label={say.chaseWords} required {...besideField(act, BESIDE, 'words')}>
            <Textarea
              name="words"
              autoFocus
              resize="vertical"
              value={words}
              onChange={(_, { value }) => type({ words: value })}
            />
          </Field>
          <Field
            label={say.chaseNext}
            required
            className={styles.short}
            {...besideField(act, BESIDE, 'nextChase')}
          >
            <Input
              type="date"
              name="nextChase"
              value={nextChase}
              onChange={(_, { value }) => type({ day: value })}
            />
          </Field>
        </>
      )}
    </ChangeForm>
  );
}
