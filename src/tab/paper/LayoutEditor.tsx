/** A coordinator changes a layout: which columns, in which order, under which headings, how wide, and which parts. */
import { useState } from 'react';
import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { type Column, type Layout, SECTIONS, faultsOf, fieldsOf } from '../../inspection/layout';
import type { KeptSetting } from '../../inspection/register';
import { allowed } from '../../inspection/verdict';
import { faultInWords, fieldName, layoutForm as say, sectionName } from '../../wording/tabPaper';
import { Refused } from './Refused';
import { useLayout } from '../pieces/layout';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

const useStyles = makeStyles({
  editor: { margin: '12px 0' },
  columns: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  width: { width: '72px' },
  heading: { flexGrow: 1, minWidth: '120px' },
});

type Props = {
  layout: Layout;
  seen: KeptSetting<'layouts'> | undefined;
  onSaved: (name: string) => void;
  onClose: () => void;
};

type Draft = Column & { on: boolean };

export function LayoutEditor({ layout: given, seen, onSaved, onClose }: Props) {
  const styles = useStyles();
  const page = useLayout();
  const { register } = useSession();
  const refresh = useRefresh();
  const { act, run } = useAct<string>();
  const [layout, setLayout] = useState(given);
  const [columns, setColumns] = useState<readonly Draft[]>(() => draftsOf(given));
  const wanted: Layout = {
    ...layout,
    columns: columns.filter(({ on }) => on).map(({ on: _on, ...column }) => column),
  };
  const faults = faultsOf(wanted);
  async function save() {
    const others = (seen?.value ?? []).filter(({ name }) => name !== wanted.name);
    const saved = await run(async () => {
      await register.settings.put('layouts', [...others, wanted], seen);
      return allowed(wanted.name);
    });
    if (saved === undefined) return;
    await refresh('paper');
    onSaved(saved);
  }
  const change = (at: number, facts: Partial<Draft>) =>
    setColumns(columns.map((each, of) => (of === at ? { ...each, ...facts } : each)));
  return (
    <section className={styles.editor} aria-labelledby="layout" data-screen>
      <h2 id="layout" className={page.section}>
        {say.title}
      </h2>
      <Field label={say.name} hint={say.nameHint}>
        <Input value={layout.name} onChange={(_, { value }) => setLayout({ ...layout, name: value })} />
      </Field>
      <Field label={say.heading}>
        <Input value={layout.title} onChange={(_, { value }) => setLayout({ ...layout, title: value })} />
      </Field>
      <h3>{say.columns}</h3>
      <ol className={styles.columns}>
        {columns.map((column, at) => (
          <li key={column.field} className={page.row}>
            <Checkbox
              aria-label={say.shown(fieldName(column.field))}
              label={fieldName(column.field)}
              checked={column.on}
              onChange={(_, { checked }) => change(at, { on: checked === true })}
            />
            <Input
              className={styles.heading}
              aria-label={say.headingOf(fieldName(column.field))}
              value={column.heading}
              onChange={(_, { value }) => change(at, { heading: value })}
            />
            <Input
              className={styles.width}
              type="number"
              min={1}
              aria-label={say.widthOf(fieldName(column.field))}
              value={String(column.share)}
              onChange={(_, { value }) => change(at, { share: Number(value) })}
            />
            <Button
              size="small"
              aria-label={say.earlier(fieldName(column.field))}
              disabled={at === 0}
              onClick={() => setColumns(swapped(columns, at - 1))}
            >
              ↑
            </Button>
            <Button
              size="small"
              aria-label={say.later(fieldName(column.field))}
              disabled={at === columns.length - 1}
              onClick={() => setColumns(swapped(columns, at))}
            >
              ↓
            </Button>
          </li>
        ))}
      </ol>
      <h3>{say.sections}</h3>
      <div className={page.row}>
        {SECTIONS.map((section) => (
          <Checkbox
            key={section}
            label={sectionName(section)}
            checked={layout.sections.includes(section)}
            onChange={(_, { checked }) =>
              setLayout({
                ...layout,
                sections: SECTIONS.filter((each) =>
                  each === section ? checked === true : layout.sections.includes(each),
                ),
              })
            }
          />
        ))}
      </div>
      {faults.map((fault, at) => (
        <p key={at} role="alert">
          {faultInWords(fault)}
        </p>
      ))}
      <Refused act={act} />
      <div className={page.row}>
        <Button
          appearance="primary"
          disabled={faults.length > 0 || act.is === 'busy'}
          onClick={() => void save()}
        >
          {say.save}
        </Button>
        <Button onClick={onClose}>{say.cancel}</Button>
      </div>
    </section>
  );
}

/** Those of the layout in their order, then the others its rows could fill. */
function draftsOf({ columns, unit }: Layout): Draft[] {
  const there = new Set(columns.map(({ field }) => field));
  const others = fieldsOf(unit).filter((field) => !there.has(field));
  return [
    ...columns.map((column) => ({ ...column, on: true })),
    ...others.map((field) => ({
      field,
      heading: fieldName(field),
      share: 8,
      leaveOutWhenEmpty: false,
      on: false,
    })),
  ];
}

/** The one at this place behind the one after it. */
function swapped(columns: readonly Draft[], at: number): readonly Draft[] {
  const [one, two] = [columns[at], columns[at + 1]];
  if (one === undefined || two === undefined) return columns;
  return [...columns.slice(0, at), two, one, ...columns.slice(at + 2)];
}
