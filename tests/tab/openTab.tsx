/** Opens the tab for one person at one address, over a register in memory, on a day that the test knows. */
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import type { Person } from '../../src/inspection/reminders/owner';
import type { SetUpReport, SiteSetUp } from '../../src/inspection/setUp';
import { App } from '../../src/tab/App';
import { createQueries } from '../../src/tab/session/reading';
import { SessionProvider, type SignedIn } from '../../src/tab/session/Session';
import { LookProvider } from '../../src/tab/frame/theme';
import type { MemoryRegister } from '../given/memoryRegister';
import { TODAY } from './given';

// axe asks for a canvas to tell icon fonts apart; jsdom has none and would complain at length.
HTMLCanvasElement.prototype.getContext = () => null;
// Nor can it scroll.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

// The first test of a file loads a screen's code, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 8_000 });

type At = { register: MemoryRegister; me: Person; at: string; setUp?: SiteSetUp; teams?: SignedIn['teams'] };

/** A site with nothing wrong. */
export const ALL_WELL: SetUpReport = {
  ...{ site: 'https://contoso.sharepoint.com/sites/inspections', findings: [], unseen: [], hidden: [] },
  ...{ mayMend: true, owners: 'Inspections Owners', steps: 200 },
};
export const WELL: SiteSetUp = { check: async () => ALL_WELL, mend: async () => [] };

function Address() {
  const { pathname, search } = useLocation();
  return <span data-testid="address">{pathname + search}</span>;
}

export function openTab({ register, me, at, setUp = WELL, teams }: At) {
  register.me = me;
  let moment = Date.parse(`${TODAY}T09:14:00.000Z`);
  const of: SignedIn = {
    ...{ register, setUp, teams },
    me,
    timeZone: 'Europe/London',
    // Each look at the clock is a second on: no two answers share a moment.
    clock: () => new Date((moment += 1000)),
    chatUrl: '/teams/chat',
    botChat: '/teams/chat?as=me',
    changePerson: () => undefined,
    signInAgain: () => undefined,
  };
  const screen = render(
    <LookProvider teams={undefined}>
      <QueryClientProvider client={createQueries({ retries: 0 })}>
        <MemoryRouter initialEntries={[at]}>
          <SessionProvider of={of}>
            <App />
            <Address />
          </SessionProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </LookProvider>,
  );
  const user = userEvent.setup({ delay: null });
  return { ...screen, user, address: () => screen.getByTestId('address').textContent };
}
