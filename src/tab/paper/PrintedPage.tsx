/** The paper of a period: as it will print, what must be mended first, and the ways to take it out of here. */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { Audience } from '../../inspection/papers/composed';
import { type Layout, PRESETS, allLayouts } from '../../inspection/papers/layout';
import { isCoordinator } from '../../inspection/reminders/owner';
import { monthInWords } from '../../inspection/periods/period';
import { NO_MARKING, USUAL_ORGANISATION } from '../../inspection/settings';
import { whyNotPublish } from '../../inspection/papers/whyNotPublish';
import { instead, printedPaper } from '../../wording/papers/paper';
import { papers } from '../../wording/papers/tabPositions';
import { paperPage as say } from '../../wording/papers/tabPaper';
import { unfinished } from '../../wording/papers/tabUnfinished';
import { paperFrom, readForPaper } from '../../workflows/periods/writePaper';
import { NotFound } from '../pieces/NotFound';
import { Shown } from '../pieces/Shown';
import { useLayout } from '../pieces/layout';
import { usePageTitle } from '../frame/pageTitle';
import { useFetched } from '../session/reading';
import { useSession } from '../session/Session';
import { Beside } from './Beside';
import { Choices } from './Choices';
import { LayoutEditor } from './LayoutEditor';
import { NotListed } from './NotListed';
import { PaperPreview } from './PaperPreview';
import { RowsPanel } from './RowsPanel';
import { TakeOut } from './TakeOut';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    paddingBottom: '12px',
    marginBottom: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  desk: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 300px',
    gap: '20px',
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
});

export function PrintedPage() {
  const { id = '' } = useParams();
  const material = useMaterial(id);
  if (material.is === 'failed' && material.failure === 'missing')
    return <NotFound what={papers.missing} near="papers" />;
  return (
    <Shown heading={say.one} of={material}>
      {(found) => <Desk key={id} found={found} />}
    </Shown>
  );
}

function useMaterial(periodId: string) {
  const { register } = useSession();
  return useFetched(['paper', periodId], async () => {
    const [definitions, layouts, marking, organisation] = await Promise.all([
      register.settings.get('definitions'),
      register.settings.get('layouts'),
      register.settings.get('marking'),
      register.settings.get('organisation'),
    ]);
    const own = definitions?.value ?? [];
    const material = await readForPaper(register, { periodId, own });
    return {
      material,
      own,
      layouts,
      marking: marking?.value ?? NO_MARKING,
      organisation: organisation?.value ?? USUAL_ORGANISATION,
    };
  });
}

export type Found = Extract<ReturnType<typeof useMaterial>, { is: 'here' }>['value'];

type Asked = { words: string; rows: readonly string[] };
type Editing = 'change' | 'new';

function Desk({ found }: { found: Found }) {
  const styles = useStyles();
  const layout = useLayout();
  const { material, layouts } = found;
  const [name, setName] = useState('');
  const [trying, setTrying] = useState<Layout>();
  const [audience, setAudience] = useState<Audience>('board');
  const [counted, setCounted] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const [editing, setEditing] = useState<Editing>();
  const [said, setSaid] = useState('');
  const { me, today } = useSession();
  const all = allLayouts(layouts?.value ?? []);
  const chosen = all.find((each) => each.name === name) ?? firstFor(all, material);
  const { paper, printed, problems } = usePaper(found, { layout: trying ?? chosen, audience, counted });
  const title = say.title(monthInWords(material.period.asOf));
  usePageTitle(title);
  const onRows = (words: string, rows: readonly string[]) => setAsked({ words, rows });
  const onCount = (keys: readonly string[], count: boolean) =>
    setCounted(count ? [...counted, ...keys] : counted.filter((each) => !keys.includes(each)));
  const edit = (how: Editing) => {
    setSaid('');
    setEditing(how);
  };
  const close = () => {
    setEditing(undefined);
    setTrying(undefined);
  };
  return (
    <>
      <div className={layout.head} data-screen>
        <h1 className={layout.title}>{title}</h1>
      </div>
      <div className={styles.tools} data-screen>
        <Choices
          layouts={all}
          chosen={chosen.name}
          audience={audience}
          isHeld={editing !== undefined}
          onLayout={setName}
          onAudience={setAudience}
        />
        <TakeOut paper={printed} name={`${material.period.key} ${audience}`} stopped={problems.length > 0}>
          {isCoordinator(material.roles, me.id, today) && <LayoutButtons editing={editing} onEdit={edit} />}
        </TakeOut>
        <span role="status">{said}</span>
        {paper.draft && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{say.draft}</MessageBarBody>
          </MessageBar>
        )}
        {paper.incomplete !== undefined && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{unfinished.printed[paper.incomplete]}</MessageBarBody>
          </MessageBar>
        )}
        {editing === undefined && <NotListed paper={paper} layouts={all} onLayout={setName} />}
      </div>
      {editing !== undefined && (
        <LayoutEditor
          key={editing}
          layout={chosen}
          isNew={editing === 'new'}
          kept={layouts}
          onTry={setTrying}
          onSaved={(saved, words) => {
            setName(saved);
            setSaid(words);
            close();
          }}
          onClose={close}
        />
      )}
      <div className={styles.desk}>
        <PaperPreview paper={printed} label={say.preview} onRows={onRows} />
        <div data-screen>
          {asked !== undefined && (
            <RowsPanel
              words={asked.words}
              rows={material.positions.filter(({ recommendationId }) =>
                asked.rows.includes(recommendationId),
              )}
              onClose={() => setAsked(undefined)}
            />
          )}
          <Beside {...{ paper, problems, counted, onCount, onRows }} called={found.organisation.called} />
        </div>
      </div>
    </>
  );
}

type Wished = { layout: Layout; audience: Audience; counted: readonly string[] };

/** A paper of thousands of rows takes its time; what is typed into a layout is not kept waiting for it. */
function usePaper({ material, own, marking, organisation }: Found, { layout, audience, counted }: Wished) {
  const laidOut = useDeferredValue(layout);
  const paper = useMemo(
    () => paperFrom(material, { layout: laidOut, audience, counted, own, marking, organisation, instead }),
    [material, laidOut, audience, counted, own, marking, organisation],
  );
  const printed = useMemo(() => printedPaper(paper), [paper]);
  const problems = useMemo(() => whyNotPublish(paper), [paper]);
  return { paper, printed, problems };
}

type ButtonsProps = { editing: Editing | undefined; onEdit: (how: Editing) => void };

function LayoutButtons({ editing, onEdit }: ButtonsProps) {
  const change = useRef<HTMLButtonElement>(null);
  const was = useRef(editing);
  useEffect(() => {
    if (editing === undefined && was.current !== undefined) change.current?.focus();
    was.current = editing;
  }, [editing]);
  return (
    <>
      <Button ref={change} aria-expanded={editing === 'change'} onClick={() => onEdit('change')}>
        {say.change}
      </Button>
      <Button aria-expanded={editing === 'new'} onClick={() => onEdit('new')}>
        {say.add}
      </Button>
    </>
  );
}

/** A paper of plans alone is laid out as a review; any other as the latest tracker. */
function firstFor(all: readonly Layout[], { positions }: Found['material']): Layout {
  const onlyPlans =
    positions.length > 0 && positions.every(({ recommendationId }) => recommendationId === '');
  const found = all.find(({ unit }) => (unit === 'plan') === onlyPlans) ?? all[0] ?? PRESETS[0];
  if (found === undefined) throw new Error('There is no layout at all.');
  return found;
}
