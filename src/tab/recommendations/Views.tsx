/** Views of the list under a name: each a link, one's own kept here, everybody's kept by a coordinator. */
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { Button, Checkbox, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { KeptSetting } from '../../inspection/register';
import { MOST_IN_NAME, type View, viewNamed, withView, withoutView } from '../../inspection/view';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import { refusedBeside } from '../../wording/recommendations/tabRefusals';
import { views as say } from '../../wording/recommendations/tabViews';
import { changeSetting } from '../../workflows/coordinating/changeSetting';
import { useFormStyles } from '../saving/FormFrame';
import { UndoButton } from '../saving/UndoButton';
import { useLayout } from '../pieces/layout';
import { whatFailed } from '../pieces/Trouble';
import { useAct } from '../session/act';
import { useKeepSetting, useRefresh, useSetting } from '../session/reading';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';
import { useMyViews } from './myViews';

const useStyles = makeStyles({
  panel: { marginBottom: '12px' },
  list: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px' },
  name: { maxWidth: '320px' },
  group: { margin: 0 },
});

type Props = { query: string; coordinates: boolean };

/** What became of the view of a name; undefined where there is none. */
type Change = {
  key: string;
  forAll: boolean;
  name: string;
  before: View | undefined;
  after: View | undefined;
};

const withViewAs = (views: readonly View[], name: string, view: View | undefined): View[] =>
  view === undefined ? withoutView(views, name) : withView(views, view);

export function Views({ query, coordinates }: Props) {
  const styles = useStyles();
  const form = useFormStyles();
  const layout = useLayout();
  const { me } = useSession();
  const mine = useMyViews(me.id);
  const shared = useSharedViews();
  const [last, setLast] = useState<Change>();
  const [said, setSaid] = useState('');
  const nothing = mine.views.length + shared.views.length === 0;
  const viewsOf = (forAll: boolean) => (forAll ? shared.views : mine.views);
  const put = async (forAll: boolean, views: readonly View[]) => {
    const ok = forAll ? await shared.put(views) : mine.put(views);
    if (!ok) setSaid(forAll ? '' : say.notKept);
    return ok;
  };
  async function change(forAll: boolean, name: string, after: View | undefined) {
    const before = viewNamed(viewsOf(forAll), name);
    const ok = await put(forAll, withViewAs(viewsOf(forAll), name, after));
    setLast(ok ? { key: crypto.randomUUID(), forAll, name, before, after } : undefined);
    if (!ok) return false;
    if (after === undefined) setSaid(say.removed(name));
    else setSaid(before === undefined || before.query === after.query ? say.saved(name) : say.replaced(name));
    return true;
  }
  async function takeBack({ forAll, name, before, after }: Change): Promise<Verdict<boolean>> {
    const now = viewsOf(forAll);
    if (viewNamed(now, name)?.query !== after?.query) return refused({ code: 'changed since' });
    const ok = await put(forAll, withViewAs(now, name, before));
    if (ok) setLast(undefined);
    if (ok) setSaid(before === undefined ? say.notThere(name) : say.undone(name));
    return allowed(ok);
  }
  return (
    <section aria-label={say.title} className={mergeClasses(form.form, styles.panel)}>
      {nothing && <p className={layout.quiet}>{say.none}</p>}
      <ViewList
        title={say.shared}
        views={shared.views}
        remove={coordinates ? (name) => void change(true, name, undefined) : undefined}
      />
      <ViewList title={say.mine} views={mine.views} remove={(name) => void change(false, name, undefined)} />
      <SaveView coordinates={coordinates} onSave={(name, forAll) => change(forAll, name, { name, query })} />
      <div className={layout.row}>
        <span role="status" className={layout.strong}>
          {shared.trouble || said}
        </span>
        {last !== undefined && (
          <UndoButton key={last.key} work={() => takeBack(last)} onUndone={() => undefined} />
        )}
      </div>
    </section>
  );
}

type ListProps = { title: string; views: readonly View[]; remove: ((name: string) => unknown) | undefined };

function ViewList({ title, views, remove }: ListProps) {
  const styles = useStyles();
  const layout = useLayout();
  if (views.length === 0) return null;
  return (
    <div>
      <h2 className={mergeClasses(styles.group, layout.quiet, layout.small)}>{title}</h2>
      <ul className={mergeClasses(layout.plainList, styles.list)}>
        {views.map(({ name, query }) => (
          <li key={name} className={layout.row}>
            <Link className={layout.link} to={`/recommendations${query === '' ? '' : `?${query}`}`}>
              {name}
            </Link>
            {remove !== undefined && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={say.removeView(name)}
                onClick={() => remove(name)}
              >
                {say.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type SaveProps = { coordinates: boolean; onSave: (name: string, forAll: boolean) => Promise<boolean> };

function SaveView({ coordinates, onSave }: SaveProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { me } = useSession();
  const { typed, type, forget } = useTyped<{ name: string }>(`name of a view by ${me.id}`);
  const { name = '' } = typed;
  const [forAll, setForAll] = useState(false);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') void onSave(name.trim(), forAll).then((ok) => ok && forget());
  };
  const wrong = missing ? ({ validationMessage: say.needsName, validationState: 'error' } as const) : {};
  return (
    <form className={layout.row} onSubmit={submit} noValidate>
      <Field label={say.name} required className={styles.name} {...wrong}>
        <Input value={name} maxLength={MOST_IN_NAME} onChange={(_, { value }) => type({ name: value })} />
      </Field>
      {coordinates && (
        <Checkbox
          label={say.forAll}
          checked={forAll}
          onChange={(_, { checked }) => setForAll(checked === true)}
        />
      )}
      <Button type="submit">{say.save}</Button>
    </form>
  );
}

/** Everybody's, as the register keeps them. */
function useSharedViews() {
  const { register, actor } = useSession();
  const setting = useSetting('views');
  const keep = useKeepSetting();
  const refresh = useRefresh();
  const { act, run } = useAct<KeptSetting<'views'>>();
  const seen = setting.is === 'here' ? setting.value.kept : undefined;
  async function put(value: readonly View[]): Promise<boolean> {
    const kept = await run(() => changeSetting(register, { name: 'views', value, seen, actor: actor() }));
    if (kept !== undefined) keep('views', kept);
    else await refresh('setting');
    return kept !== undefined;
  }
  const trouble =
    act.is === 'refused' ? refusedBeside(act.refusal) : act.is === 'failed' ? whatFailed(act.failure) : '';
  return { views: seen?.value ?? [], put, trouble };
}
