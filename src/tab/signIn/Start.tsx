/** Everything before the first screen: the settings, the frame around us, how it looks, and who is here. */
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { HashRouter } from 'react-router';
import { late } from '../frame/late';
import { Outline } from '../frame/Outline';
import { Rescue } from '../frame/Rescue';
import { type OpenRegister, type OpenSetUp } from './SignedInAs';
import { Notice } from '../frame/Notice';
import { type Settings, fetchSettings } from '../session/settings';
import { viewIn } from '../session/links';
import type { Teams } from '../frame/teams';
import { useTeamsHistory } from '../frame/teamsHistory';
import { type Look, LookProvider } from '../frame/theme';
import { frame, trouble } from '../../wording/tab';

const LocalEntrance = late(() =>
  import(/* webpackChunkName: "app" */ './LocalEntrance').then((m) => m.LocalEntrance),
);
const TenantEntrance = late(() =>
  import(/* webpackChunkName: "app" */ './TenantEntrance').then((m) => m.TenantEntrance),
);

type Frame = { teams: Teams | undefined; settings: Settings; openRegister: OpenRegister };

/** Gives what opens the register; the code that asks Graph is fetched later, with the first question. */
export type LoadRegister = () => Promise<OpenRegister>;

/** `meet` hears of Teams as soon as it has answered, even where the rest then cannot be had. */
async function lookAround(loadRegister: LoadRegister, meet: (teams: Teams) => void): Promise<Frame> {
  const framed = window.parent !== window;
  const reading = Promise.all([settingsAndEntrance(), loadRegister()]);
  // Told below, when Teams is known.
  reading.catch(() => undefined);
  // teams-js calls home as it loads, so it is fetched only where Teams can be.
  const teams = framed ? await import('../frame/teams').then((module) => module.connectToTeams()) : undefined;
  if (teams !== undefined) meet(teams);
  try {
    const [settings, openRegister] = await reading;
    goTo(teams?.goal || viewIn(location.search));
    return { settings, teams, openRegister };
  } catch (error) {
    teams?.failed(trouble.noSettings);
    throw error;
  }
}

async function settingsAndEntrance(): Promise<Settings> {
  const settings = await fetchSettings();
  await (settings.mode === 'local' ? LocalEntrance : TenantEntrance).fetch();
  return settings;
}

/** A deep link names a screen as "recommendations/12"; a link that was followed inside the page stands. */
function goTo(goal: string): void {
  const inside = location.hash.replace(/^#\/?/, '') !== '';
  if (goal !== '' && !inside) location.replace(addressFor(goal));
}

const addressFor = (goal: string): string => `#/${goal.replace(/^[#/]+/, '')}`;

type Found = { is: 'looking' } | { is: 'nothing' } | { is: 'there'; frame: Frame };

function useSurroundings(loadRegister: LoadRegister): {
  found: Found;
  look: Look | undefined;
  again: () => void;
} {
  const [found, setFound] = useState<Found>({ is: 'looking' });
  const [look, setLook] = useState<Look>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    const meet = (teams: Teams) => {
      setLook(teams.look);
      teams.whenLookChanges(setLook);
      teams.whenGoalChanges((goal) => location.assign(addressFor(goal)));
    };
    lookAround(loadRegister, meet).then(
      (seen) => {
        if (!gone) setFound({ is: 'there', frame: seen });
      },
      (error: unknown) => {
        console.error(error);
        if (!gone) setFound({ is: 'nothing' });
      },
    );
    return () => {
      gone = true;
    };
  }, [tries, loadRegister]);
  const again = () => {
    setFound({ is: 'looking' });
    setTries((before) => before + 1);
  };
  return { found, look, again };
}

type StartProps = {
  loadRegister: LoadRegister;
  openSetUp: OpenSetUp;
  /** Settles when the code that the first drawing needs has come, or cannot be had. */
  drawable?: Promise<unknown>;
  children: ReactNode;
};

const NOW = Promise.resolve();

export function Start({ loadRegister, openSetUp, drawable = NOW, children }: StartProps) {
  const { found, look, again } = useSurroundings(loadRegister);
  return (
    <LookProvider teams={look}>
      <Rescue as="page">
        {found.is === 'looking' && <Outline page />}
        {found.is === 'nothing' && (
          <Notice title={trouble.title} press={frame.tryAgain} onPress={again}>
            {trouble.noSettings}
          </Notice>
        )}
        {found.is === 'there' && (
          <HashRouter>
            <Suspense fallback={<Outline page />}>
              <Entrance {...found.frame} openSetUp={openSetUp} drawable={drawable}>
                {children}
              </Entrance>
            </Suspense>
          </HashRouter>
        )}
      </Rescue>
    </LookProvider>
  );
}

function Entrance({ settings, children, ...around }: Frame & Required<Omit<StartProps, 'loadRegister'>>) {
  useTeamsHistory(around.teams);
  if (settings.mode === 'local')
    return (
      <LocalEntrance settings={settings} {...around}>
        {children}
      </LocalEntrance>
    );
  return (
    <TenantEntrance settings={settings} {...around}>
      {children}
    </TenantEntrance>
  );
}
