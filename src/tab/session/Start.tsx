/** Everything before the first screen: the settings, the frame around us, how it looks, and who is here. */
import { type ReactNode, useEffect, useState } from 'react';
import { HashRouter } from 'react-router';
import { Outline } from './Outline';
import { LocalEntrance } from './LocalEntrance';
import { type OpenRegister, type OpenSetUp } from './SignedInAs';
import { Notice } from './Notice';
import { TenantEntrance } from './TenantEntrance';
import { type Settings, fetchSettings } from './settings';
import type { Teams } from './teams';
import { type Look, LookProvider } from './theme';
import { frame, trouble } from '../../wording/tab';

type Frame = { teams: Teams | undefined; settings: Settings };

async function lookAround(): Promise<Frame> {
  const framed = window.parent !== window;
  // teams-js calls home as it loads, so it is fetched only where Teams can be.
  const asked = framed ? import('./teams').then((module) => module.connectToTeams()) : undefined;
  const [settings, teams] = await Promise.all([fetchSettings(), asked]);
  goTo(teams?.goal ?? '');
  return { settings, teams };
}

/** A deep link names a screen as "recommendations/12"; a link that was followed inside the page stands. */
function goTo(goal: string): void {
  const inside = location.hash.replace(/^#\/?/, '') !== '';
  if (goal !== '' && !inside) location.replace(`#/${goal.replace(/^[#/]+/, '')}`);
}

type Found = { is: 'looking' } | { is: 'nothing' } | { is: 'there'; frame: Frame };

function useSurroundings(): { found: Found; look: Look | undefined; again: () => void } {
  const [found, setFound] = useState<Found>({ is: 'looking' });
  const [look, setLook] = useState<Look>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    lookAround().then(
      (seen) => {
        if (gone) return;
        setFound({ is: 'there', frame: seen });
        setLook(seen.teams?.look);
        seen.teams?.whenLookChanges(setLook);
      },
      (error: unknown) => {
        console.error(error);
        if (!gone) setFound({ is: 'nothing' });
      },
    );
    return () => {
      gone = true;
    };
  }, [tries]);
  const again = () => {
    setFound({ is: 'looking' });
    setTries((before) => before + 1);
  };
  return { found, look, again };
}

type StartProps = { openRegister: OpenRegister; openSetUp: OpenSetUp; children: ReactNode };

export function Start({ openRegister, openSetUp, children }: StartProps) {
  const { found, look, again } = useSurroundings();
  return (
    <LookProvider teams={look}>
      {found.is === 'looking' && <Outline />}
      {found.is === 'nothing' && (
        <Notice title={trouble.title} press={frame.tryAgain} onPress={again}>
          {trouble.noSettings}
        </Notice>
      )}
      {found.is === 'there' && (
        <HashRouter>
          <Entrance {...found.frame} openRegister={openRegister} openSetUp={openSetUp}>
            {children}
          </Entrance>
        </HashRouter>
      )}
    </LookProvider>
  );
}

function Entrance({ settings, children, ...around }: Frame & StartProps) {
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
