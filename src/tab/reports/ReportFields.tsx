/** The facts of a report as a form asks for them: its title, who published it, when, and whom it is about. */
import { Field, Input, Select, makeStyles } from '@fluentui/react-components';
import { reportForm as say } from '../../wording/tabReports';
import { besideField } from '../saving/FormFrame';
import { NARROW } from '../pieces/layout';
import type { Act } from '../session/act';
import { type ReportDraft, SCOPES } from './reportDraft';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '12px',
    alignItems: 'start',
    // The longest choice must not make its column wider than its share.
    '& > *, & select': { minWidth: 0 },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  narrow: { minWidth: 0 },
});

/** Beside which field of a report's form each refusal is told. */
export const BESIDE = {
  'no title': 'title',
  'report is there': 'title',
  'not a day': 'published',
  'day unlikely': 'published',
} as const;

export type ReportFacts = Pick<ReportDraft, 'title' | 'inspectorate' | 'scope' | 'published'>;

type Props = { facts: ReportFacts; act: Act; fill: (part: Partial<ReportFacts>) => void };

export function ReportFields({ facts: { title, inspectorate, scope, published }, act, fill }: Props) {
  const styles = useStyles();
  return (
    <>
      <Field label={say.title} required hint={say.titleHint} {...besideField(act, BESIDE, 'title')}>
        <Input
          name="title"
          autoFocus
          maxLength={255}
          value={title}
          onChange={(_, { value }) => fill({ title: value })}
        />
      </Field>
      <div className={styles.row}>
        <Field label={say.published} required {...besideField(act, BESIDE, 'published')}>
          <Input
            className={styles.narrow}
            type="date"
            name="published"
            value={published}
            onChange={(_, { value }) => fill({ published: value })}
          />
        </Field>
        <Field label={say.inspectorate}>
          <Input
            className={styles.narrow}
            name="inspectorate"
            maxLength={120}
            value={inspectorate}
            onChange={(_, { value }) => fill({ inspectorate: value })}
          />
        </Field>
        <Field label={say.scope}>
          <Select
            className={styles.narrow}
            name="scope"
            value={scope}
            onChange={(_, { value }) => fill({ scope: SCOPES.find((each) => each === value) ?? scope })}
          >
            {SCOPES.map((each) => (
              <option key={each} value={each}>
                {say.scopes[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </>
  );
}
