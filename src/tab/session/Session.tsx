/** Who is here, on which day, with which register: what every screen may ask for without being handed it. */
import { type ReactNode, createContext, useContext, useMemo } from 'react';
import type { Day } from '../../inspection/day';
import type { Person } from '../../inspection/reminders/owner';
import type { Register } from '../../inspection/register';
import type { SiteSetUp } from '../../inspection/setUp';
import type { Actor } from '../../workflows/actor';
import { timeInWords } from '../../wording/language';
import { type Clock, useDayWhere } from './clock';
import type { Teams } from '../frame/teams';

/** What sign-in settles before the first screen. */
export type SignedIn = {
  register: Register;
  setUp: SiteSetUp;
  me: Person;
  timeZone: string;
  clock: Clock;
  /** Where messages to me can be read when there is no Teams. */
  chatUrl: string | undefined;
  /** Where I can write to the bot. */
  botChat: string;
  /** What the Teams around us can do; undefined in a browser. */
  teams: Pick<Teams, 'share' | 'copy' | 'offer' | 'shows' | 'open'> | undefined;
  /** Undefined in Teams, where the person is whoever Teams says. */
  changePerson: (() => void) | undefined;
  signInAgain: () => void;
};

type Session = SignedIn & { today: Day; actor: () => Actor; time: (moment: string) => string };

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ of, children }: { of: SignedIn; children: ReactNode }) {
  const today = useDayWhere(of.timeZone, of.clock);
  const session = useMemo(
    (): Session => ({
      ...of,
      today,
      actor: () => ({ person: of.me, today, at: of.clock().toISOString(), via: 'tab' }),
      time: (moment) => timeInWords(new Date(moment), of.timeZone),
    }),
    [of, today],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('A screen was drawn outside the session.');
  return session;
}

export const useToday = (): Day => useSession().today;
