/** Signing in to a tenant: without a word where that is possible, else with one press; each trouble says what to do. */
import { useCallback, useEffect, useState } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { frame, signIn as say, signInTrouble } from '../../wording/tab';
import { consentHelp } from '../../wording/tabSetUp';
import { Notice } from './Notice';
import { Outline } from './Outline';
import { type EntranceProps, SignedInAs } from './SignedInAs';
import type { TenantSettings } from './settings';
import { SignInError, type SignInTrouble } from './signIn';
import type { TenantSignIn } from './tenantSignIn';
import { within } from './timeLimit';

// The bridge of Teams, where it is half there, never answers at all.
const PATIENCE_MS = 30_000;

type Stage =
  | { is: 'asking' }
  | { is: 'in the way'; signIn: TenantSignIn | undefined; trouble: SignInTrouble }
  | { is: 'in'; signIn: TenantSignIn };

const useStyles = makeStyles({ help: { margin: 0, overflowWrap: 'anywhere', userSelect: 'all' } });

export function TenantEntrance(props: EntranceProps<TenantSettings>) {
  const styles = useStyles();
  const { stage, press, outside } = useTenantSignIn(props);
  if (stage.is === 'asking') return <Outline />;
  if (stage.is === 'in') return <SignedInAs {...props} signIn={stage.signIn} signInAgain={outside} />;
  return (
    <Notice
      title={say.tenantTitle}
      press={frame.signIn}
      onPress={press}
      below={
        stage.trouble === 'consent refused' && <p className={styles.help}>{consentHelp(props.settings)}</p>
      }
    >
      {signInTrouble[stage.trouble]}
    </Notice>
  );
}

function useTenantSignIn({ settings, teams }: EntranceProps<TenantSettings>) {
  const [stage, setStage] = useState<Stage>({ is: 'asking' });
  const { tenantId, clientId } = settings;
  const loginHint = teams?.loginHint;
  const begin = useCallback(
    () =>
      within(
        PATIENCE_MS,
        'Entra',
        import('./tenantSignIn').then((module) => module.tenantSignIn({ tenantId, clientId, loginHint })),
      )
        .then(async (signIn): Promise<Stage> => {
          const silently = await signIn.token().then(
            () => true,
            () => false,
          );
          return silently ? { is: 'in', signIn } : { is: 'in the way', signIn, trouble: 'must press' };
        })
        .catch((error: unknown): Stage => {
          console.error(error);
          return { is: 'in the way', signIn: undefined, trouble: 'offline' };
        }),
    [tenantId, clientId, loginHint],
  );
  useEffect(() => {
    let gone = false;
    void begin().then((next) => {
      if (!gone) setStage(next);
    });
    return () => {
      gone = true;
    };
  }, [begin]);
  async function press() {
    const signIn = stage.is === 'in the way' ? stage.signIn : undefined;
    if (signIn === undefined) return setStage(await begin());
    try {
      await signIn.press();
      setStage({ is: 'in', signIn });
    } catch (error) {
      const trouble = error instanceof SignInError ? error.trouble : 'unknown';
      setStage({ is: 'in the way', signIn, trouble });
    }
  }
  const outside = () =>
    setStage((before) =>
      before.is === 'in' ? { ...before, is: 'in the way', trouble: 'must press' } : before,
    );
  return { stage, press: () => void press(), outside };
}
