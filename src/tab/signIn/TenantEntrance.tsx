/** Signing in to a tenant: without a word where that is possible, else with one press; each trouble says what to do. */
import { useCallback, useEffect, useState } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { RegisterError } from '../../inspection/register';
import { appToAssign, entraNumber, signInPages } from '../../wording/tabSignIn';
import { consentHelp } from '../../wording/site/tabSetUp';
import { Notice } from '../frame/Notice';
import { Outline } from '../frame/Outline';
import { type EntranceProps, SignedInAs } from './SignedInAs';
import type { TenantSettings } from '../session/settings';
import { SignInError, type SignInTrouble } from '../session/signIn';
import { numberOf, troubleOf } from './signInTrouble';
import type { TenantSignIn } from './tenantSignIn';
import { within } from '../session/timeLimit';

// The bridge of Teams, where it is half there, never answers at all.
const PATIENCE_MS = 30_000;

type InTheWay = {
  is: 'in the way';
  signIn: TenantSignIn | undefined;
  trouble: SignInTrouble;
  number: string;
};
type Stage = { is: 'asking' } | InTheWay | { is: 'in'; signIn: TenantSignIn };

const useStyles = makeStyles({ help: { margin: 0, overflowWrap: 'anywhere', userSelect: 'all' } });

export function TenantEntrance(props: EntranceProps<TenantSettings>) {
  const styles = useStyles();
  const { stage, busy, press, outside } = useTenantSignIn(props);
  if (stage.is === 'asking') return <Outline page />;
  if (stage.is === 'in') return <SignedInAs {...props} signIn={stage.signIn} signInAgain={outside} />;
  const { title, words, press: label } = signInPages[stage.trouble];
  const help = helpFor(stage, props.settings);
  return (
    <Notice
      title={title}
      press={label}
      onPress={press}
      busy={busy}
      below={help !== '' && <p className={styles.help}>{help}</p>}
    >
      {words}
    </Notice>
  );
}

/** What to send to whoever can do something about it. */
function helpFor({ trouble, number }: InTheWay, settings: TenantSettings): string {
  if (trouble === 'consent refused') return consentHelp(settings);
  if (trouble === 'not assigned') return appToAssign(settings.clientId);
  return number === '' || trouble === 'must press' ? '' : entraNumber(number);
}

const wayside = (signIn: TenantSignIn | undefined, error: unknown): InTheWay => {
  const trouble = error instanceof SignInError ? error.trouble : troubleOf(error);
  const number = numberOf(error) || numberOf(error instanceof Error ? error.cause : undefined);
  return { is: 'in the way', signIn, trouble, number };
};

/** Nothing was asked of the person yet: leave that is missing is asked for in the window, so it counts as not asked. */
function silently(signIn: TenantSignIn, error: unknown): InTheWay {
  if (error instanceof RegisterError && error.failure === 'unreachable')
    return { is: 'in the way', signIn, trouble: 'offline', number: '' };
  const found = wayside(signIn, error instanceof RegisterError ? error.cause : error);
  const asked = found.trouble === 'consent refused' || found.trouble === 'unknown';
  return asked ? { ...found, trouble: 'must press' } : found;
}

async function begin({ tenantId, clientId, loginHint }: BeginWith): Promise<Stage> {
  try {
    const opening = import('./tenantSignIn').then((module) =>
      module.tenantSignIn({ tenantId, clientId, loginHint }),
    );
    const signIn = await within(PATIENCE_MS, 'Entra', opening);
    return await signIn.token().then(
      (): Stage => ({ is: 'in', signIn }),
      (error: unknown) => silently(signIn, error),
    );
  } catch (error) {
    console.error(error);
    return { is: 'in the way', signIn: undefined, trouble: 'offline', number: '' };
  }
}

type BeginWith = Pick<TenantSettings, 'tenantId' | 'clientId'> & { loginHint: string | undefined };

function useTenantSignIn({ settings, teams }: EntranceProps<TenantSettings>) {
  const [stage, setStage] = useState<Stage>({ is: 'asking' });
  const [busy, setBusy] = useState(false);
  const { tenantId, clientId } = settings;
  const loginHint = teams?.loginHint;
  const start = useCallback(() => begin({ tenantId, clientId, loginHint }), [tenantId, clientId, loginHint]);
  useEffect(() => {
    let gone = false;
    void start().then((next) => {
      if (!gone) setStage(next);
    });
    return () => {
      gone = true;
    };
  }, [start]);
  const press = useCallback(async () => {
    if (stage.is !== 'in the way') return;
    setBusy(true);
    setStage(await pressed(stage, start));
    setBusy(false);
  }, [stage, start]);
  const isOffline = stage.is === 'in the way' && stage.trouble === 'offline';
  useEffect(() => {
    if (!isOffline) return undefined;
    const goOn = () => void press();
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, [isOffline, press]);
  const outside = () =>
    setStage((before) =>
      before.is === 'in'
        ? { is: 'in the way', signIn: before.signIn, trouble: 'expired', number: '' }
        : before,
    );
  return { stage, busy, press: () => void press(), outside };
}

/** What could not be reached is tried without a window first; everything else opens one, which only a press may. */
async function pressed({ signIn, trouble }: InTheWay, start: () => Promise<Stage>): Promise<Stage> {
  if (signIn === undefined || trouble === 'offline') return start();
  try {
    await signIn.press({ anotherAccount: trouble === 'wrong tenant' });
    return { is: 'in', signIn };
  } catch (error) {
    return wayside(signIn, error);
  }
}
