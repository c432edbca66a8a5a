/** A coordinator mends what was typed or read wrongly: the words, the number and kind, the date as the report gave it. */
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { deadlineSaid } from '../../inspection/recommendation/readDeadline';
import { KINDS, type Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { dayInWords } from '../../wording/facts';
import { correctForm as say } from '../../wording/recommendations/tabTasks';
import { reportForm } from '../../wording/tabReports';
import { corrected, correctRecommendation } from '../../workflows/coordinating/correctRecommendation';
import { useLayout } from '../pieces/layout';
import { besideField, useFormStyles } from '../saving/FormFrame';
import type { Ends } from '../saving/InPlace';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';
import { ChangeForm } from './ChangeForm';

const BESIDE = {
  'no item words': 'text',
  'as it stands': 'text',
  'number is there': 'number',
  'day unlikely': 'due',
} as const;

export function CorrectForm({ row, ...ends }: Ends & { row: Kept<Recommendation> }) {
  const styles = useFormStyles();
  const layout = useLayout();
  const { register, actor, me } = useSession();
  const { typed, type, ...draft } = useTyped<Record<'text' | 'number' | 'kind' | 'due', string>>(
    `correction of ${row.id} by ${me.id}`,
  );
  const { text = row.text, number = row.number, due = row.original.said } = typed;
  const kind = KINDS.find((each) => each === typed.kind) ?? row.kind;
  const facts = { text, number, kind, due };
  const { lastDay } = deadlineSaid(due.trim());
  return (
    <ChangeForm
      row={row}
      label={say.open}
      send={say.save}
      beside={BESIDE}
      mine={{ what: reportForm.text, mine: text, theirs: (theirs) => theirs.text }}
      change={(seen, key) => correctRecommendation(register, { seen, ...facts, actor: actor(), key })}
      expected={(seen) => (text.trim() === '' ? undefined : corrected({ seen, ...facts }))}
      draft={draft}
      {...ends}
    >
      {(act) => (
        <>
          <Field label={reportForm.text} required hint={say.hint} {...besideField(act, BESIDE, 'text')}>
            <Textarea
              name="text"
              autoFocus
              rows={4}
              resize="vertical"
              value={text}
              onChange={(_, { value }) => type({ text: value })}
            />
          </Field>
          <div className={layout.row}>
            <Field label={reportForm.number} className={styles.short} {...besideField(act, BESIDE, 'number')}>
              <Input
                name="number"
                maxLength={20}
                value={number}
                onChange={(_, { value }) => type({ number: value })}
              />
            </Field>
            <Field label={reportForm.kind} className={styles.short}>
              <Select name="kind" value={kind} onChange={(_, { value }) => type({ kind: value })}>
                {KINDS.map((each) => (
                  <option key={each} value={each}>
                    {reportForm.kinds[each]}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <Field
            label={say.due}
            hint={lastDay === undefined ? say.dueHint : reportForm.dueDay(dayInWords(lastDay))}
            {...besideField(act, BESIDE, 'due')}
          >
            <Input name="due" maxLength={200} value={due} onChange={(_, { value }) => type({ due: value })} />
          </Field>
        </>
      )}
    </ChangeForm>
  );
}
