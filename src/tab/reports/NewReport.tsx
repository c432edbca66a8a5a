/** A coordinator enters a report: its facts, what it asks for, pasted or one by one, and all of it saved at once. */
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, Field, ProgressBar, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { inWords, isDay } from '../../inspection/day';
import type { Role } from '../../inspection/reminders/owner';
import { readPastedList } from '../../inspection/report/pastedList';
import type { Kept } from '../../inspection/register';
import { type Verdict, refused } from '../../inspection/verdict';
import { reportForm as say } from '../../wording/tabReports';
import { type AddingStep, type Entered, addReport } from '../../workflows/coordinating/addReport';
import { FormFrame } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { useTellEntered } from './EnteredNote';
import { ItemFields, OwnerField } from './ItemFields';
import { BESIDE, ReportFields } from './ReportFields';
import { type ItemDraft, type ReportDraft, emptyItem, nextNumber, useReportDraft } from './reportDraft';
import { inNameOrder } from '../../inspection/language';

const useStyles = makeStyles({
  part: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '10px 0 14px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Props = { roles: readonly Kept<Role>[]; onClose: () => void };

export function NewReport({ roles, onClose }: Props) {
  const layout = useLayout();
  const { me } = useSession();
  const { filled, fill, ...draft } = useReportDraft(me.id);
  const { begun, forget } = draft;
  const [wasBegun] = useState(begun);
  const names = roles.map(({ name }) => name).sort(inNameOrder);
  const list = useItemList(filled, fill);
  const { act, step, save } = useSaving(filled, forget);
  const send = () => {
    // Words that were pasted and not read are read first, so that nothing is saved that nobody has looked over.
    if (filled.pasted.trim() !== '') list.read();
    else void save();
  };
  return (
    <FormFrame
      label={say.new}
      act={act}
      beside={BESIDE}
      send={say.save}
      sending={say.saving(step?.done ?? 0, step?.of ?? 0)}
      onSend={send}
      onClose={onClose}
      note={act.is === 'failed' && <span role="status">{say.again}</span>}
      draft={draft}
    >
      {wasBegun && begun && (
        <p className={layout.quiet} style={{ margin: 0 }}>
          {say.draft}
        </p>
      )}
      <ReportFields facts={filled} act={act} fill={fill} />
      <Items filled={filled} names={names} list={list} fill={fill} />
      {act.is === 'busy' && step !== undefined && (
        <ProgressBar
          className={layout.hollow}
          aria-label={say.saving(0, 0)}
          value={step.of === 0 ? 1 : step.done / step.of}
        />
      )}
    </FormFrame>
  );
}

type Fill = (part: Partial<ReportDraft>) => void;
type ItemList = ReturnType<typeof useItemList>;

function useItemList(filled: ReportDraft, fill: Fill) {
  const [said, setSaid] = useState('');
  const [fresh, setFresh] = useState<string>();
  const { items, pasted, published } = filled;
  return {
    said,
    /** The line just added by hand: its words take the focus. */
    fresh,
    read: () => {
      const found = readPastedList(pasted, isDay(published) ? published : undefined);
      if (found.length === 0) return setSaid(say.readNothing);
      const read = found.map((item): ItemDraft => ({ ...item, id: crypto.randomUUID(), owner: '' }));
      fill({ items: [...items, ...read], pasted: '' });
      setSaid(say.readFound(found.length));
    },
    add: () => {
      const item = emptyItem(nextNumber(items.map(({ number }) => number)));
      fill({ items: [...items, item] });
      setFresh(item.id);
    },
    remove: ({ id, number }: ItemDraft) => {
      fill({ items: items.filter((each) => each.id !== id) });
      setSaid(say.removed(number));
    },
    change: (id: string, part: Partial<ItemDraft>) =>
      fill({ items: items.map((each) => (each.id === id ? { ...each, ...part } : each)) }),
  };
}

type ItemsProps = { filled: ReportDraft; names: readonly string[]; list: ItemList; fill: Fill };

function Items({ filled: { items, pasted, owner }, names, list, fill }: ItemsProps) {
  const styles = useStyles();
  const layout = useLayout();
  const add = useRef<HTMLButtonElement>(null);
  return (
    <>
      <h2 className={styles.part}>{say.items}</h2>
      <Field label={say.paste} hint={say.pasteHint}>
        <Textarea
          name="pasted"
          rows={4}
          resize="vertical"
          value={pasted}
          onChange={(_, { value }) => fill({ pasted: value })}
        />
      </Field>
      <div className={layout.row}>
        <Button onClick={list.read}>{say.read}</Button>
        <span role="status">{list.said}</span>
      </div>
      {items.length > 1 && (
        <OwnerField label={say.ownerOfAll} value={owner} roles={names} fill={(to) => fill({ owner: to })} />
      )}
      {items.map((item) => (
        <div key={item.id} role="group" aria-label={say.item(item.number)} className={styles.item}>
          <ItemFields
            item={item}
            roles={names}
            autoFocus={item.id === list.fresh}
            fill={(part) => list.change(item.id, part)}
          />
          <div>
            <Button
              size="small"
              onClick={() => {
                list.remove(item);
                add.current?.focus();
              }}
            >
              {say.remove(item.number)}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button ref={add} onClick={list.add}>
          {say.addOne}
        </Button>
      </div>
    </>
  );
}

function useSaving(filled: ReportDraft, forget: () => void) {
  const { register, actor } = useSession();
  const { act, run } = useAct<Entered>();
  const tellNext = useTellEntered();
  const [step, setStep] = useState<AddingStep>();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const saving = async (): Promise<Verdict<Entered>> => {
    const { title, inspectorate, scope, published, items, owner: ofAll } = filled;
    if (!isDay(published)) return refused({ code: 'not a day', given: published });
    const facts = { title, inspectorate, scope, published, publishedSaid: inWords(published) };
    return addReport(register, {
      report: { ...facts, line: say.line(scope, inspectorate.trim()) },
      items: items.map(({ number, kind, text, due, owner }) => ({
        ...{ number, kind, text, due },
        owner: owner.trim() === '' ? ofAll : owner,
      })),
      actor: actor(),
      onStep: setStep,
    });
  };
  const save = async () => {
    const saved = await run(saving);
    if (saved === undefined) return;
    forget();
    await refresh('reports', 'recommendations', 'tasks', 'roles');
    tellNext({ is: 'entered', id: saved.report.id, items: filled.items.length, undo: saved.undo });
    await navigate(`/reports/${saved.report.id}`);
  };
  return { act, step, save };
}
