/** The fields of one thing a report asks for: its number and kind, its words, its date, and whose it is. */
import { useId } from 'react';
import { Field, Input, Select, Textarea, makeStyles } from '@fluentui/react-components';
import { KINDS } from '../../inspection/recommendation/recommendation';
import { reportForm as say } from '../../wording/tabReports';
import { type Beside, besideField } from '../saving/FormFrame';
import { dueHint } from '../pieces/dueHint';
import { NARROW } from '../pieces/layout';
import type { Act } from '../session/act';
import type { ItemDraft } from './reportDraft';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '90px 200px minmax(0, 1fr) minmax(0, 1fr)',
    gap: '12px',
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  narrow: { minWidth: 0 },
});

type Props = {
  item: ItemDraft;
  roles: readonly string[];
  fill: (part: Partial<ItemDraft>) => void;
  /** What was refused, where it concerns this item alone. */
  act?: Act;
  beside?: Beside;
  autoFocus?: boolean;
};

export function ItemFields({
  item,
  roles,
  fill,
  act = { is: 'idle' },
  beside = {},
  autoFocus = false,
}: Props) {
  const styles = useStyles();
  const { number, kind, text, due, owner } = item;
  return (
    <>
      <Field label={say.text} required {...besideField(act, beside, 'text')}>
        <Textarea
          name="text"
          autoFocus={autoFocus}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => fill({ text: value })}
        />
      </Field>
      <div className={styles.row}>
        <Field label={say.number} {...besideField(act, beside, 'number')}>
          <Input
            className={styles.narrow}
            name="number"
            maxLength={20}
            value={number}
            onChange={(_, { value }) => fill({ number: value })}
          />
        </Field>
        <Field label={say.kind}>
          <Select
            name="kind"
            value={kind}
            onChange={(_, { value }) => fill({ kind: KINDS.find((each) => each === value) ?? kind })}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {say.kinds[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say.due} hint={dueHint(due, say.dueHint)}>
          <Input
            className={styles.narrow}
            maxLength={200}
            name="due"
            value={due}
            onChange={(_, { value }) => fill({ due: value })}
          />
        </Field>
        <OwnerField
          label={say.owner}
          hint={say.ownerHint}
          value={owner}
          roles={roles}
          fill={(to) => fill({ owner: to })}
        />
      </div>
    </>
  );
}

type OwnerProps = {
  label: string;
  hint?: string;
  value: string;
  roles: readonly string[];
  fill: (value: string) => void;
};

/** A role is chosen from those there are, or written anew: the browser's own list of suggestions is enough. */
export function OwnerField({ label, hint, value, roles, fill }: OwnerProps) {
  const styles = useStyles();
  const list = useId();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        className={styles.narrow}
        name="owner"
        maxLength={200}
        autoComplete="off"
        input={{ list }}
        value={value}
        onChange={(_, { value: next }) => fill(next)}
      />
      <datalist id={list}>
        {roles.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  );
}
