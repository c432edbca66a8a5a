/** The level and tier of a report, or of one row of it. */
import { Field, Select } from '@fluentui/react-components';
import { type Level, type Tier, oneOfThree } from '../../inspection/recommendation/recommendation';
import { marks as say } from '../../wording/recommendations/tabClosing';
import { useCalled } from '../session/reading';
import { useFormStyles } from './FormFrame';

export type Levels = { level: Level | undefined; tier: Tier | undefined };

type LevelFieldsProps = Levels & {
  onChoose: (part: Partial<Levels>) => void;
  /** What the first choice, that it has none of its own, is called. */
  none: string;
  hint?: string;
};

const oneOf = (value: string) => oneOfThree(value === '' ? undefined : Number(value));

export function LevelFields({ level, tier, onChoose, none, hint }: LevelFieldsProps) {
  const styles = useFormStyles();
  const called = useCalled();
  const choices = (names: readonly string[]) =>
    [none, ...names].map((name, at) => (
      <option key={name} value={at === 0 ? '' : at}>
        {name}
      </option>
    ));
  return (
    <>
      <Field label={say.levelLabel} className={styles.short} {...(hint !== undefined && { hint })}>
        <Select
          name="level"
          autoFocus
          value={level ?? ''}
          onChange={(_, { value }) => onChoose({ level: oneOf(value) })}
        >
          {choices(say.levels(called))}
        </Select>
      </Field>
      <Field label={say.tierLabel} className={styles.short}>
        <Select name="tier" value={tier ?? ''} onChange={(_, { value }) => onChoose({ tier: oneOf(value) })}>
          {choices(say.tiers)}
        </Select>
      </Field>
    </>
  );
}
