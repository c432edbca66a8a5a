/** A coordinator says on whom it waits, for what, and who asks them next. */
import { useState } from 'react';
import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import type { Role } from '../../inspection/reminders/owner';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { waiting as say } from '../../wording/recommendations/tabClosing';
import { type WaitSaid, setWaiting } from '../../workflows/coordinating/watchWaiting';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';
import { ChangeForm } from '../changing/ChangeForm';
import type { Ends } from '../saving/InPlace';

const BESIDE = {
  'no body': 'body',
  'nothing awaited': 'what',
  'not a day': 'nextChase',
  'day unlikely': 'nextChase',
} as const;

const bodyOf = ({ awaits }: Recommendation): string => awaits?.body ?? say.nobody;

type Said = NonNullable<WaitSaid['awaits']>;
type Props = Ends & { row: Kept<Recommendation>; roles: readonly Role[] };

export function WaitingForm({ row, roles, ...ends }: Props) {
  const styles = useFormStyles();
  const { register, actor, me, today } = useSession();
  const { awaits } = row;
  const [none, setNone] = useState(false);
  const { typed, type, ...draft } = useTyped<Said>(`waiting of ${row.id} by ${me.id}`);
  const said: Said = {
    ...{ body: awaits?.body ?? '', what: awaits?.what ?? '', askedBy: awaits?.askedBy ?? '' },
    ...{ nextChase: awaits?.nextChase ?? '', since: awaits?.since ?? today },
    ...typed,
  };
  return (
    <ChangeForm
      row={row}
      label={say.title}
      send={say.save}
      beside={BESIDE}
      mine={{ what: say.title, mine: none ? say.nobody : said.body, theirs: bodyOf }}
      change={(seen, key) =>
        setWaiting(register, { seen, awaits: none ? undefined : said, actor: actor(), key })
      }
      draft={draft}
      {...ends}
    >
      {(act) => (
        <>
          <Field label={say.body} required className={styles.short} {...besideField(act, BESIDE, 'body')}>
            <Input
              name="body"
              maxLength={120}
              autoFocus
              value={said.body}
              onChange={(_, { value }) => type({ body: value })}
            />
          </Field>
          <Field label={say.what} required {...besideField(act, BESIDE, 'what')}>
            <Textarea
              name="what"
              resize="vertical"
              value={said.what}
              onChange={(_, { value }) => type({ what: value })}
            />
          </Field>
          <Field label={say.askedBy} hint={say.askedByHint} className={styles.role}>
            <Input
              name="askedBy"
              maxLength={120}
              list="roles-that-ask"
              value={said.askedBy}
              onChange={(_, { value }) => type({ askedBy: value })}
            />
          </Field>
          <datalist id="roles-that-ask">
            {roles.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <Field label={say.nextChase} className={styles.short} {...besideField(act, BESIDE, 'nextChase')}>
            <Input
              type="date"
              name="nextChase"
              value={said.nextChase}
              onChange={(_, { value }) => type({ nextChase: value })}
            />
          </Field>
          <Field label={say.since} className={styles.short}>
            <Input
              type="date"
              name="since"
              value={said.since}
              onChange={(_, { value }) => type({ since: value })}
            />
          </Field>
          {awaits !== undefined && (
            <Checkbox
              label={say.none}
              checked={none}
              onChange={(_, { checked }) => setNone(checked === true)}
            />
          )}
        </>
      )}
    </ChangeForm>
  );
}
