/** The page Teams shows when somebody adds the tracker to a channel, a chat or a meeting: what the tab is to show. */
import { useEffect, useState } from 'react';
import { Field, Input, Radio, RadioGroup, Select, makeStyles } from '@fluentui/react-components';
import type { Kept } from '../../inspection/register';
import { type Report, shortTitle } from '../../inspection/report/report';
import { configure as say } from '../../wording/site/tabConfigure';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { webLink } from '../session/links';
import { usePageTitle } from '../frame/pageTitle';
import { useReports } from '../session/reading';
import { useSession } from '../session/Session';
import type { TabView } from '../frame/teams';
import { savedView } from './savedView';

const CHOICES = ['all', 'report', 'saved'] as const;
type Choice = (typeof CHOICES)[number];
type Wish = { choice: Choice; reportId: string; pasted: string };

const useStyles = makeStyles({
  page: {
    ...{ display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '560px' },
    // The longest title must not make the page wider than its window.
    '& select': { minWidth: 0 },
  },
  narrow: { minWidth: 0 },
});

export function Configure() {
  usePageTitle(say.title);
  const layout = useLayout();
  const styles = useStyles();
  const { teams } = useSession();
  const reports = useReports();
  return (
    <div className={styles.page}>
      <h1 className={layout.title}>{say.title}</h1>
      {teams?.offer === undefined ? (
        <p>{say.notInTeams}</p>
      ) : (
        <Shown of={reports}>
          {({ rows }) => <Choosing reports={rows} offer={teams.offer} shows={teams.shows} />}
        </Shown>
      )}
    </div>
  );
}

type Offer = ((view: TabView | undefined) => void) | undefined;

type ChoosingProps = { reports: readonly Kept<Report>[]; offer: Offer; shows: string | undefined };

function Choosing({ reports, offer, shows }: ChoosingProps) {
  const styles = useStyles();
  const [wish, setWish] = useState(() => wishFor(shows, reports));
  const wishes = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const view = viewOf(wish, reports);
  const { address, name } = view ?? {};
  useEffect(
    () => offer?.(address === undefined || name === undefined ? undefined : { address, name }),
    [offer, address, name],
  );
  return (
    <>
      <p>{say.explain}</p>
      <RadioGroup
        aria-label={say.title}
        value={wish.choice}
        onChange={(_, { value }) => wishes({ choice: CHOICES.find((each) => each === value) ?? 'all' })}
      >
        {CHOICES.map((each) => (
          <Radio key={each} value={each} label={say.choices[each]} />
        ))}
      </RadioGroup>
      {wish.choice === 'report' && (
        <Field label={say.report} hint={reports.length === 0 ? say.noReports : undefined}>
          <Select
            className={styles.narrow}
            value={wish.reportId}
            onChange={(_, { value }) => wishes({ reportId: value })}
          >
            <option value="">{say.chooseReport}</option>
            {reports.map((report) => (
              <option key={report.id} value={report.id}>
                {shortTitle(report)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {wish.choice === 'saved' && <SavedField wish={wish} wishes={wishes} />}
      <p role="status">{name !== undefined && `${say.shows(name)} ${say.thenSave}`}</p>
    </>
  );
}

/** Changing a tab begins at what it shows until now. */
function wishFor(shows: string | undefined, reports: readonly Kept<Report>[]): Wish {
  const nothing = { reportId: '', pasted: '' };
  if (shows === undefined || shows === '/recommendations') return { choice: 'all', ...nothing };
  const [, reportId = ''] = /^\/recommendations\?report=(\w+)$/.exec(shows) ?? [];
  return reports.some(({ id }) => id === reportId)
    ? { ...nothing, choice: 'report', reportId }
    : { ...nothing, choice: 'saved', pasted: webLink(shows) };
}

function SavedField({ wish, wishes }: { wish: Wish; wishes: (part: Partial<Wish>) => void }) {
  const { is } = savedView(wish.pasted, location.origin, SCREENS);
  const wrong =
    is === 'not ours' ? say.notOurs(location.host) : is === 'no screen' ? say.noScreen : undefined;
  return (
    <Field
      label={say.saved}
      hint={say.savedHint}
      validationState={wrong === undefined ? 'none' : 'error'}
      validationMessage={wrong}
    >
      <Input type="url" value={wish.pasted} onChange={(_, { value }) => wishes({ pasted: value })} />
    </Field>
  );
}

const SCREENS = Object.keys(say.names);
const isNamed = (screen: string): screen is keyof typeof say.names => screen in say.names;

function viewOf(wish: Wish, reports: readonly Kept<Report>[]): TabView | undefined {
  if (wish.choice === 'all') return { address: '/recommendations', name: say.name };
  if (wish.choice === 'report') {
    const report = reports.find(({ id }) => id === wish.reportId);
    return report && { address: `/recommendations?report=${report.id}`, name: shortTitle(report) };
  }
  const saved = savedView(wish.pasted, location.origin, SCREENS);
  if (saved.is !== 'view') return undefined;
  return { address: saved.address, name: isNamed(saved.screen) ? say.names[saved.screen] : say.name };
}
