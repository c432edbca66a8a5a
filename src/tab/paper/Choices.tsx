/** How a paper is laid out, and for whom. */
import { Button, Field, Radio, RadioGroup, Select, makeStyles } from '@fluentui/react-components';
import { AUDIENCES, type Audience } from '../../inspection/composed';
import type { Layout } from '../../inspection/layout';
import { layoutForm, paperPage as say } from '../../wording/tabPaper';
import { useLayout } from '../pieces/layout';

// A select is as wide as its longest choice, and that is wider than a phone.
const useStyles = makeStyles({
  layout: { width: 'min(100%, 400px)', gridTemplateColumns: 'minmax(0, 1fr)' },
});

type Props = {
  layouts: readonly Layout[];
  chosen: Layout;
  audience: Audience;
  onLayout: (name: string) => void;
  onAudience: (audience: Audience) => void;
  /** Absent for those who may not change a layout. */
  onChange?: () => void;
};

export function Choices({ layouts, chosen, audience, onLayout, onAudience, onChange }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <div className={layout.row} data-screen>
      <Field label={say.layout} className={styles.layout}>
        <Select value={chosen.name} onChange={(_, { value }) => onLayout(value)}>
          {layouts.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label={say.audience}>
        <RadioGroup
          layout="horizontal"
          value={audience}
          onChange={(_, { value }) => onAudience(AUDIENCES.find((each) => each === value) ?? 'board')}
        >
          {AUDIENCES.map((each) => (
            <Radio key={each} value={each} label={say[each]} />
          ))}
        </RadioGroup>
      </Field>
      {onChange !== undefined && <Button onClick={onChange}>{layoutForm.change}</Button>}
    </div>
  );
}
