/** A coordinator changes a layout, or makes a new one from any there is, and sees the paper change with it. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button, Field, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Layout, allLayouts, faultsOf } from '../../inspection/papers/layout';
import { isTaken, originOf } from '../../inspection/papers/ownLayouts';
import { drafts } from '../../wording/drafts';
import { faultInWords, layoutForm as say } from '../../wording/papers/tabLayout';
import { sendsBy, useFormStyles } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import { LayoutColumns } from './LayoutColumns';
import { type LayoutDraft, draftOf, layoutOf } from './layoutDraft';
import { LayoutFacts, LayoutParts } from './LayoutFacts';
import { Refused } from './Refused';
import { useKeptLayout } from './keptLayout';
import { RemoveLayout } from './RemoveLayout';
import { TwoLayouts } from './TwoLayouts';
import { type LayoutsKept, useSaveLayout } from './useSaveLayout';

const useStyles = makeStyles({
  editor: { marginBottom: '16px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    outlineStyle: 'none',
  },
  part: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300 },
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
  said: { margin: 0, color: tokens.colorNeutralForeground3 },
});

type Props = {
  /** The one to change; a new one begins as its copy. */
  layout: Layout;
  isNew: boolean;
  kept: LayoutsKept;
  /** Each change that could be kept, so that the paper can show it. */
  onTry: (layout: Layout) => void;
  onSaved: (name: string, said: string) => void;
  onClose: () => void;
};

export function LayoutEditor({ layout: given, isNew, kept, onTry, onSaved, onClose }: Props) {
  const form = useFormStyles();
  const styles = useStyles();
  const page = useLayout();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const own = kept?.value ?? [];
  const { draft, base, typed, begun, forget } = useKeptLayout(given, isNew);
  const before = isNew ? '' : base.name;
  const saved = (name: string, words: string) => {
    forget();
    onSaved(name, words);
  };
  const { act, save, saveOnto, theirs, keepTheirs } = useSaveLayout({ base, before, kept, onSaved: saved });
  const faults = faultsOf(layoutOf(draft));
  const nameTaken = isTaken(draft.name, own, before);
  const stopped = faults.length > 0 || nameTaken || act.is === 'busy';
  const show = (wanted: Layout) => {
    if (faultsOf(wanted).every(({ is }) => is === 'no name')) onTry(wanted);
  };
  useEffect(() => {
    // What was typed before a reload is shown in the paper, too.
    if (begun) show(layoutOf(draft));
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  function change(next: LayoutDraft) {
    typed(next);
    show(layoutOf(next));
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    if (sendsBy(event) && !stopped && theirs === undefined) void save(layoutOf(draft));
  };
  const cancel = () => {
    forget();
    onClose();
  };
  return (
    <section
      className={mergeClasses(form.form, styles.editor)}
      aria-labelledby="layout"
      data-screen
      onKeyDown={key}
    >
      <h2 id="layout" ref={head} tabIndex={-1} className={styles.title}>
        {isNew ? say.newTitle : say.title(base.name)}
      </h2>
      <p className={styles.said}>{say.live}</p>
      {isNew && (
        <BeginAs
          own={own}
          from={base.name}
          onFrom={(from) => change({ ...draftOf(from), name: draft.name })}
        />
      )}
      <LayoutFacts
        draft={draft}
        onDraft={change}
        isNamed={!isNew && originOf(base.name, own) !== 'own'}
        nameTaken={nameTaken}
      />
      <h3 className={styles.part}>{say.columns}</h3>
      <p className={styles.said}>{say.columnsHint}</p>
      <LayoutColumns draft={draft} onDraft={change} />
      <LayoutParts draft={draft} onDraft={change} />
      <p className={styles.said}>{say.fixed}</p>
      {faults.map((fault, at) => (
        <p key={at} role="alert">
          {faultInWords(fault)}
        </p>
      ))}
      {theirs === undefined ? (
        <Refused act={act} />
      ) : (
        <TwoLayouts
          {...{ base, theirs }}
          onKeep={() => void keepTheirs().then(cancel)}
          onApply={(layout) => void saveOnto(theirs.kept, layout)}
        />
      )}
      <div className={page.row}>
        {theirs === undefined && (
          <Button
            appearance="primary"
            aria-keyshortcuts="Control+Enter"
            disabledFocusable={stopped}
            onClick={() => void save(layoutOf(draft))}
          >
            {act.is === 'busy' ? say.saving : say.save}
          </Button>
        )}
        <Button onClick={cancel}>{say.cancel}</Button>
        {!isNew && theirs === undefined && <RemoveLayout name={base.name} kept={kept} onRemoved={saved} />}
        {begun && <span className={mergeClasses(page.quiet, page.small)}>{drafts.kept}</span>}
      </div>
    </section>
  );
}

type BeginProps = { own: readonly Layout[]; from: string; onFrom: (layout: Layout) => void };

function BeginAs({ own, from, onFrom }: BeginProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(from);
  const all = allLayouts(own);
  const choose = (name: string) => {
    const found = all.find((layout) => layout.name === name);
    if (found === undefined) return;
    setChosen(name);
    onFrom(found);
  };
  return (
    <Field label={say.from} className={styles.choice}>
      <Select value={chosen} onChange={(_, { value }) => choose(value)}>
        {all.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}
