/** To whom a piece of work goes, until when, with which note, and what else of the same role goes with it. */
import { useState } from 'react';
import { Checkbox, Field, Input, Textarea, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Person, Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { hand as say } from '../../wording/asking/tabDeputy';
import { PersonPick } from '../pieces/PersonPick';
import { useDraft } from '../session/drafts';
import { useSession } from '../session/Session';
import { type Beside, FormFrame, besideField, useFormStyles } from '../saving/FormFrame';
import { placeOf } from './placeOf';
import { useLayout } from '../pieces/layout';
import { type Handing, draftOfHanding } from './useHanding';

const BESIDE: Beside = {
  'nobody chosen': 'person',
  'yours already': 'person',
  'account off': 'person',
  'not a day': 'until',
  'day has passed': 'until',
  'day unlikely': 'until',
  'too many words': 'note',
};

const NOBODY: Person = { id: '', name: '' };

const useStyles = makeStyles({
  list: { maxHeight: '220px', overflowY: 'auto' },
});

type Props = {
  task: Kept<Task>;
  where: string;
  role: Role;
  handing: Handing;
  /** What else of the same role is mine and with nobody. */
  others: readonly Kept<Task>[];
};

export function HandForm({ task, where, role, handing, others }: Props) {
  const styles = useFormStyles();
  const layout = useLayout();
  const { me } = useSession();
  const { draft, change, ...begun } = useDraft(draftOfHanding(me.id, task.id));
  const { words: note, day: until } = draft;
  const [chosen, setChosen] = useState<Person>();
  const [along, setAlong] = useState<ReadonlySet<string>>(new Set());
  const deputy = role.deputy?.id === me.id ? undefined : role.deputy;
  const tasks = [...others.filter(({ id }) => along.has(id)), task];
  const { act } = handing;
  const [sending, setSending] = useState(0);
  async function send() {
    setSending(tasks.length);
    const to = deputy ?? chosen ?? NOBODY;
    if (await handing.send({ tasks, to, until, note })) begun.forget();
  }
  return (
    <FormFrame
      label={say.titleOf(where)}
      act={act}
      beside={BESIDE}
      send={say.send(tasks.length)}
      sending={say.sending}
      onSend={() => void send()}
      onClose={handing.close}
      draft={begun}
      note={act.is === 'busy' && sending > 1 && <span>{say.progress(handing.finished, sending)}</span>}
    >
      {deputy === undefined ? (
        <Field
          label={say.person}
          required
          hint={say.personHint(role.name)}
          className={styles.short}
          {...besideField(act, BESIDE, 'person')}
        >
          <PersonPick autoFocus chosen={chosen} choose={setChosen} />
        </Field>
      ) : (
        <p className={layout.words}>{say.toDeputy(deputy.name, role.name)}</p>
      )}
      <Field label={say.until} className={styles.short} {...besideField(act, BESIDE, 'until')}>
        <Input
          type="date"
          name="until"
          autoFocus={deputy !== undefined}
          value={until}
          onChange={(_, { value }) => change({ day: value })}
        />
      </Field>
      <Field label={say.note} {...besideField(act, BESIDE, 'note')}>
        <Textarea
          name="note"
          resize="vertical"
          value={note}
          onChange={(_, { value }) => change({ words: value })}
        />
      </Field>
      {others.length > 0 && <Others role={role} others={others} chosen={along} choose={setAlong} />}
      <span className={mergeClasses(layout.quiet, layout.small)}>{say.hint}</span>
    </FormFrame>
  );
}

type OthersProps = {
  role: Role;
  others: readonly Kept<Task>[];
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
};

function Others({ role, others, chosen, choose }: OthersProps) {
  const styles = useStyles();
  const layout = useLayout();
  const toggle = (id: string, isIn: boolean) =>
    choose(new Set(isIn ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  return (
    <details>
      <summary className={layout.focusable}>{say.others(others.length, role.name)}</summary>
      <div role="group" aria-label={say.othersHint} className={styles.list}>
        {others.map(({ id, report, number, asks }) => (
          <div key={id}>
            <Checkbox
              label={`${placeOf({ report, number })}: ${asks.slice(0, 100)}`}
              checked={chosen.has(id)}
              onChange={(_, { checked }) => toggle(id, checked === true)}
            />
          </div>
        ))}
      </div>
    </details>
  );
}
