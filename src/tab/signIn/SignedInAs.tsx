/** From a way of signing in to a session: opens the register and asks it whose sign-in this is. */
import { type ReactNode, useMemo, useState } from 'react';
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { frame, signIn as say, trouble } from '../../wording/tab';
import { failureInWords } from '../../wording/facts';
import type { Register } from '../../inspection/register';
import type { SiteSetUp } from '../../inspection/setUp';
import { wallClock } from '../session/clock';
import { Notice } from '../frame/Notice';
import { Outline } from '../frame/Outline';
import { createQueries, recalled, useFetched, useLearnt } from '../session/reading';
import { SessionProvider, type SignedIn } from '../session/Session';
import type { Settings } from '../session/settings';
import type { SignIn } from '../session/signIn';
import type { Teams } from '../frame/teams';

export type OpenRegister = (at: {
  graphOrigin: string;
  siteUrl: string;
  timeZone: string;
  personId: string | undefined;
  token: () => Promise<string>;
  sharePoint: { sharePointOrigin: string; token: () => Promise<string> };
  places: Settings['places'];
}) => Register;

type Doors = { graph: () => Promise<string>; sharePoint: () => Promise<string> };

/** Whoever only looks signs in with what they have; whoever mends with what setting up needs. */
export type OpenSetUp = (
  at: Pick<
    Settings,
    'graphOrigin' | 'sharePointOrigin' | 'siteUrl' | 'linkBefore' | 'linkAfter' | 'timeZone'
  > & {
    look: Doors;
    mend: Doors;
  },
) => SiteSetUp;

export type EntranceProps<S extends Settings> = {
  settings: S;
  teams: Teams | undefined;
  openRegister: OpenRegister;
  openSetUp: OpenSetUp;
  /** Settles when the code that the first drawing needs has come, or cannot be had. */
  drawable: Promise<unknown>;
  children: ReactNode;
};

type Props = EntranceProps<Settings> & { signIn: SignIn; signInAgain: () => void };

export function SignedInAs(props: Props) {
  const [queries] = useState(() => createQueries({ retries: 1 }));
  return (
    <QueryClientProvider client={queries}>
      <WhoAmI {...props} />
    </QueryClientProvider>
  );
}

function WhoAmI(props: Props) {
  const { settings, teams, openRegister, openSetUp, drawable, signIn, signInAgain, children } = props;
  const { graphOrigin, sharePointOrigin, siteUrl, timeZone, places } = settings;
  const register = useMemo(
    () =>
      openRegister({
        ...{ graphOrigin, siteUrl, timeZone, places },
        personId: signIn.personId(),
        token: () => signIn.token(),
        // Where nobody has consented to this, person columns stay empty and nothing else.
        sharePoint: {
          sharePointOrigin,
          token: () => signIn.tokenFor([`${sharePointOrigin}/AllSites.Write`]),
        },
      }),
    [openRegister, graphOrigin, sharePointOrigin, siteUrl, timeZone, places, signIn],
  );
  const setUp = useMemo(() => setUpFor(settings, signIn, openSetUp), [settings, signIn, openSetUp]);
  useLearnt(register);
  const queries = useQueryClient();
  const found = useFetched(['me'], async () => {
    const [person] = await Promise.all([register.people.me(), drawable]);
    await recalled(register, queries);
    return { person };
  });
  const person = found.is === 'here' ? found.value.person : undefined;
  const session = useMemo(
    (): SignedIn | undefined =>
      person && {
        ...{ register, setUp },
        me: person,
        timeZone,
        clock: wallClock,
        chatUrl: settings.mode === 'local' ? settings.chatUrl : undefined,
        botChat:
          settings.mode === 'local'
            ? `${settings.chatUrl}?as=${encodeURIComponent(person.id)}`
            : settings.chatUrl,
        teams,
        changePerson: signIn.leave && (() => void forgotten(register).then(signIn.leave)),
        signInAgain,
      },
    [register, setUp, person, timeZone, settings, signIn, signInAgain, teams],
  );
  if (found.is === 'fetching') return <Outline page />;
  if (session !== undefined) return <SessionProvider of={session}>{children}</SessionProvider>;
  const failure = found.is === 'failed' ? found.failure : undefined;
  const signedOut = failure === 'signed out' || found.is !== 'failed';
  return (
    <Notice
      title={trouble.title}
      press={signedOut ? frame.signInAgain : frame.tryAgain}
      onPress={signedOut || found.is !== 'failed' ? signInAgain : found.again}
    >
      {found.is === 'here' ? say.nobody : failure === undefined ? trouble.unknown : failureInWords(failure)}
    </Notice>
  );
}

// src/lists/PERMISSIONS.md: lists through Graph, views and rights through SharePoint, for whoever sets up.
const GRAPH_MANAGE = ['https://graph.microsoft.com/Sites.Manage.All'];

function setUpFor(settings: Settings, signIn: SignIn, openSetUp: OpenSetUp): SiteSetUp {
  const all = [`${settings.sharePointOrigin}/AllSites.FullControl`];
  const sharePoint = () => signIn.tokenFor(all);
  const opened = openSetUp({
    ...settings,
    look: { graph: () => signIn.token(), sharePoint },
    mend: { graph: () => signIn.tokenFor(GRAPH_MANAGE), sharePoint },
  });
  return {
    check: () => opened.check(),
    async mend(onStep) {
      await signIn.allow(GRAPH_MANAGE, all);
      return opened.mend(onStep);
    },
  };
}

/** The next person at this machine finds nothing of the last one's. */
const forgotten = async (register: Register): Promise<void> => register.memory?.forget();
