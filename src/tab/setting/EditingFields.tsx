/** The fields of a setting's form: words, several lines, one of a few, a tick; each says what is wrong beside itself. */
import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useFormStyles } from '../saving/FormFrame';
import { YES, tick } from './settingForm';
import type { Editing } from './useEditing';

type Props<F extends string> = { edit: Editing<F>; field: F; hint?: string };

const wrongOf = <F extends string>({ faults }: Editing<F>, field: F) =>
  faults[field] === undefined
    ? {}
    : ({ validationMessage: faults[field], validationState: 'error' } as const);

// A partial record of one field, which TypeScript cannot tell from a computed name.
export const only = <F extends string>(field: F, text: string) =>
  ({ [field]: text }) as Partial<Record<F, string>>;

type TextProps<F extends string> = Props<F> & {
  type?: 'text' | 'date' | 'number';
  isShort?: boolean;
  warning?: string | undefined;
};

export function TextField<F extends string>({ edit, field, hint, type, isShort, warning }: TextProps<F>) {
  const styles = useFormStyles();
  const warned =
    warning === undefined ? {} : ({ validationMessage: warning, validationState: 'warning' } as const);
  return (
    <Field
      label={edit.words[field].what}
      {...(hint === undefined ? {} : { hint })}
      {...(isShort === true ? { className: styles.short } : {})}
      {...warned}
      {...wrongOf(edit, field)}
    >
      <Input
        name={field}
        type={type ?? 'text'}
        maxLength={200}
        value={edit.fields[field]}
        onChange={(_, { value }) => edit.change(only(field, value))}
      />
    </Field>
  );
}

export function LinesField<F extends string>({ edit, field, hint }: Props<F>) {
  return (
    <Field label={edit.words[field].what} {...(hint === undefined ? {} : { hint })} {...wrongOf(edit, field)}>
      <Textarea
        name={field}
        resize="vertical"
        value={edit.fields[field]}
        onChange={(_, { value }) => edit.change(only(field, value))}
      />
    </Field>
  );
}

type ChoiceProps<F extends string> = Props<F> & { options: readonly (readonly [string, string])[] };

export function ChoiceField<F extends string>({ edit, field, hint, options }: ChoiceProps<F>) {
  const styles = useFormStyles();
  return (
    <Field
      label={edit.words[field].what}
      className={styles.short}
      {...(hint === undefined ? {} : { hint })}
      {...wrongOf(edit, field)}
    >
      <Select
        name={field}
        value={edit.fields[field]}
        onChange={(_, { value }) => edit.change(only(field, value))}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function TickField<F extends string>({ edit, field }: Props<F>) {
  return (
    <Checkbox
      name={field}
      label={edit.words[field].what}
      checked={edit.fields[field] === YES}
      onChange={(_, { checked }) => edit.change(only(field, tick(checked === true)))}
    />
  );
}
