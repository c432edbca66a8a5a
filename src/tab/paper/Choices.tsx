/** How a paper is laid out, and for whom. */
import { Field, Radio, RadioGroup, Select, makeStyles } from '@fluentui/react-components';
import { AUDIENCES, type Audience } from '../../inspection/papers/composed';
import type { Layout } from '../../inspection/papers/layout';
import { paperPage as say } from '../../wording/papers/tabPaper';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', columnGap: '32px', rowGap: '12px' },
  // A select is as wide as its longest choice, and that is wider than a phone.
  layout: { width: 'min(100%, 420px)', gridTemplateColumns: 'minmax(0, 1fr)' },
});

type Props = {
  layouts: readonly Layout[];
  chosen: string;
  audience: Audience;
  /** While one is being changed no other can be taken. */
  isHeld: boolean;
  onLayout: (name: string) => void;
  onAudience: (audience: Audience) => void;
};

export function Choices({ layouts, chosen, audience, isHeld, onLayout, onAudience }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.choices} data-screen>
      <Field label={say.layout} className={styles.layout}>
        <Select value={chosen} disabled={isHeld} onChange={(_, { value }) => onLayout(value)}>
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
    </div>
  );
}
