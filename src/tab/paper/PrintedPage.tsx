/** The paper of a period: as it will print, what must be mended first, and the ways to take it out of here. */
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { Audience } from '../../inspection/composed';
import { type Layout, PRESETS, allLayouts } from '../../inspection/layout';
import { isCoordinator } from '../../inspection/owner';
import { monthInWords } from '../../inspection/period';
import { NO_MARKING, USUAL_ORGANISATION } from '../../inspection/settings';
import { whyNotPublish } from '../../inspection/whyNotPublish';
import { instead, printedPaper } from '../../wording/paper';
import { paperPage as say } from '../../wording/tabPaper';
import { paperFrom, readForPaper } from '../../workflows/writePaper';
import { Shown } from '../pieces/Shown';
import { useLayout } from '../pieces/layout';
import { usePageTitle } from '../session/pageTitle';
import { useFetched } from '../session/reading';
import { useSession } from '../session/Session';
import { Beside } from './Beside';
import { Choices } from './Choices';
import { LayoutEditor } from './LayoutEditor';
import { PaperPreview } from './PaperPreview';
import { RowsPanel } from './RowsPanel';
import { TakeOut } from './TakeOut';

const useStyles = makeStyles({
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
  return <Shown of={material}>{(found) => <Desk key={id} found={found} />}</Shown>;
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

function Desk({ found }: { found: Found }) {
  const styles = useStyles();
  const layout = useLayout();
  const { material, layouts } = found;
  const [name, setName] = useState('');
  const [audience, setAudience] = useState<Audience>('board');
  const [counted, setCounted] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const [editing, setEditing] = useState(false);
  const { me, today } = useSession();
  const coordinates = isCoordinator(material.roles, me.id, today);
  const all = allLayouts(layouts?.value ?? []);
  const chosen = all.find((each) => each.name === name) ?? firstFor(all, material);
  const paper = useMemo(
    () =>
      paperFrom(material, {
        layout: chosen,
        audience,
        counted,
        own: found.own,
        marking: found.marking,
        organisation: found.organisation,
        instead,
      }),
    [material, chosen, audience, counted, found],
  );
  const printed = useMemo(() => printedPaper(paper), [paper]);
  const problems = useMemo(() => whyNotPublish(paper), [paper]);
  const title = say.title(monthInWords(material.period.asOf));
  usePageTitle(title);
  const onRows = (words: string, rows: readonly string[]) => setAsked({ words, rows });
  const onCount = (key: string, count: boolean) =>
    setCounted(count ? [...counted, key] : counted.filter((each) => each !== key));
  return (
    <>
      <div className={layout.head} data-screen>
        <h1 className={layout.title}>{title}</h1>
      </div>
      <Choices
        layouts={all}
        chosen={chosen}
        audience={audience}
        onLayout={setName}
        onAudience={setAudience}
        {...(coordinates ? { onChange: () => setEditing(true) } : {})}
      />
      <TakeOut paper={printed} name={`${material.period.key} ${audience}`} stopped={problems.length > 0} />
      {paper.draft && (
        <MessageBar intent="warning" layout="multiline" data-screen>
          <MessageBarBody>{say.draft}</MessageBarBody>
        </MessageBar>
      )}
      {editing && (
        <LayoutEditor
          layout={chosen}
          seen={layouts}
          onSaved={(saved) => {
            setName(saved);
            setEditing(false);
          }}
          onClose={() => setEditing(false)}
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
          <Beside paper={paper} problems={problems} counted={counted} onCount={onCount} onRows={onRows} />
        </div>
      </div>
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
