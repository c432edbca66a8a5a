/** Signing in without a tenant: a person chooses who they are, once in each window. */
import { useMemo, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { frame, signIn as say, trouble } from '../../wording/tab';
import { localPeople, localSignIn, signInAs, signedInBefore } from './localSignIn';
import { Notice } from '../frame/Notice';
import { createQueries, useFetched } from '../session/reading';
import { type EntranceProps, SignedInAs } from './SignedInAs';
import type { Settings } from '../session/settings';

type Pass = NonNullable<ReturnType<typeof signedInBefore>>;
type LocalSettings = Extract<Settings, { mode: 'local' }>;

export function LocalEntrance(props: EntranceProps<LocalSettings>) {
  const [pass, setPass] = useState(signedInBefore);
  const signIn = useMemo(() => pass && localSignIn(pass, () => setPass(undefined)), [pass]);
  const [queries] = useState(() => createQueries({ retries: 1 }));
  if (signIn !== undefined)
    return (
      <SignedInAs key={pass?.personId} {...props} signIn={signIn} signInAgain={() => signIn.leave?.()} />
    );
  return (
    <QueryClientProvider client={queries}>
      <ChooseWhoYouAre onChosen={setPass} />
    </QueryClientProvider>
  );
}

const useStyles = makeStyles({
  people: { listStyleType: 'none', margin: '8px 0', padding: 0, width: '100%' },
  person: { width: '100%', justifyContent: 'flex-start', textAlign: 'left', marginBottom: '8px' },
  what: { display: 'block', fontWeight: 400, color: tokens.colorNeutralForeground3 },
});

export function ChooseWhoYouAre({ onChosen }: { onChosen: (pass: Pass) => void }) {
  const styles = useStyles();
  const people = useFetched(['local people'], localPeople);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  async function choose(id: string) {
    setBusy(true);
    setRefused(false);
    try {
      onChosen(await signInAs(id));
    } catch {
      setRefused(true); // whatever the reason, there is one thing to do: choose again
      setBusy(false);
    }
  }
  if (people.is === 'failed')
    return (
      <Notice title={trouble.title} press={frame.tryAgain} onPress={people.again}>
        {trouble.noSettings}
      </Notice>
    );
  const list = people.is === 'here' && (
    <ul className={styles.people} aria-label={say.people}>
      {people.value.map(({ id, name, what }) => (
        <li key={id}>
          <Button
            size="large"
            className={styles.person}
            disabledFocusable={busy}
            onClick={() => void choose(id)}
          >
            <span>
              {name}
              <span className={styles.what}>{what}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <Notice title={say.title} below={list}>
      {refused ? say.refused : say.explain}
    </Notice>
  );
}
