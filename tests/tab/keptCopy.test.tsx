/** The tab over a register that answers from what it kept: what it learns later is drawn, and who leaves is forgotten. */
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Memory, RegisterError } from '../../src/inspection/register';
import { App } from '../../src/tab/App';
import { Start } from '../../src/tab/signIn/Start';
import { type MemoryRegister, memoryRegister } from '../given/memoryRegister';
import { ann, cat, coordinator, recommendation, report, role } from './given';
import { WELL } from './openTab';

jest.setTimeout(60_000);

const settings = {
  ...{ mode: 'local', graphOrigin: '/graph', siteUrl: 'https://x', timeZone: 'Europe/London' },
  ...{ chatUrl: '/teams/chat', sharePointOrigin: '/sharepoint', linkBefore: '/#/', linkAfter: '' },
};
const answers: Readonly<Record<string, unknown>> = {
  '/settings.json': settings,
  '/local/people': [
    { id: cat.id, name: 'Cat Cole', what: 'coordinator' },
    { id: ann.id, name: 'Ann Archer', what: 'owner' },
  ],
  '/local/sign-in': { token: 't', expires: '2999-01-01T00:00:00Z' },
};

type Listener = Parameters<Memory['listen']>[0];

/** Signed in as Cat over a register with a memory of its own, which the test speaks for. */
async function opened({ recalls }: { recalls?: true } = {}) {
  globalThis.fetch = async (input) => {
    const answer = answers[input instanceof Request ? input.url : String(input)];
    return new Response(JSON.stringify(answer ?? {}), { status: answer === undefined ? 503 : 200 });
  };
  const listeners = new Set<Listener>();
  const order: string[] = [];
  const opening: (string | undefined)[] = [];
  const made: MemoryRegister[] = [];
  const asked: string[] = [];
  const openRegister = ({ personId }: { personId: string | undefined }): MemoryRegister => {
    opening.push(personId);
    const register = memoryRegister({
      reports: [report()],
      recommendations: [recommendation({ text: 'Buy the licences.' })],
      roles: [role('Head of PPU', ann), coordinator],
      me: personId === ann.id ? ann : cat,
    });
    register.memory = {
      listen: (to) => {
        listeners.add(to);
        return () => void listeners.delete(to);
      },
      async recall() {
        if (recalls === undefined) return {};
        const [recommendations, reports, tasks, roles] = await Promise.all([
          ...[register.recommendations.all(), register.reports.all()],
          ...[register.tasks.all(), register.roles.all()],
        ] as const);
        register.before = (call) => void asked.push(call);
        return { recommendations, reports, tasks, roles, settings: { rows: [], unreadable: [] } };
      },
      lastRead: () => Promise.resolve(undefined),
      forget: async () => {
        // The way out must not be quicker than the wiping.
        await new Promise((resolve) => setTimeout(resolve, 30));
        order.push(`forgotten, pass ${sessionStorage.length === 0 ? 'gone' : 'there'}`);
      },
    };
    made.push(register);
    return register;
  };
  location.hash = '#/recommendations';
  render(
    <Start openSetUp={() => WELL} loadRegister={async () => openRegister}>
      <App />
    </Start>,
  );
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: /Cat Cole/ }, { timeout: 20_000 }));
  await screen.findByRole('link', { name: /Buy the licences/ }, { timeout: 20_000 });
  return { user, listeners, order, opening, made, asked };
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('What the register kept', () => {
  test('is drawn without asking for a list', async () => {
    const { asked } = await opened({ recalls: true });
    expect(asked).toEqual([]);
  });
});

describe('What the register learns after it has answered', () => {
  test('is drawn at once, without a press and without asking again', async () => {
    const { listeners, made } = await opened();
    const [register] = made;
    if (register === undefined) throw new Error('no register');
    const asked: string[] = [];
    register.before = (call) => void asked.push(call);
    const { rows } = await register.recommendations.all();
    const [row] = rows;
    if (row === undefined) throw new Error('no row');
    asked.length = 0;
    const news = { rows: [{ ...row, text: 'Rent the licences.' }], unreadable: [] };
    await act(async () => listeners.forEach(({ learnt }) => learnt('recommendations', news)));
    expect(await screen.findByRole('link', { name: /Rent the licences/ })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Buy the licences/ })).toBeNull();
    expect(asked).toEqual([]);
  });

  test('may be that it cannot ask: then the lists are read again', async () => {
    const { listeners, made } = await opened();
    const asked: string[] = [];
    for (const register of made) register.before = (call) => void asked.push(call);
    await act(async () =>
      listeners.forEach(({ failed }) => failed(new RegisterError('unreachable', 'no line'))),
    );
    expect(asked).toContain('recommendations.all');
  });
});

describe('A register that cannot ask for what changed', () => {
  test('is said at once, before reading again has failed as well, until it is read', async () => {
    const { listeners, made } = await opened();
    let answer = () => undefined as void;
    const line = new Promise<void>((resolve) => (answer = resolve));
    for (const register of made) register.before = () => line;
    expect(screen.queryByText(/^This may be out of date:/)).toBeNull();
    await act(async () =>
      listeners.forEach(({ failed }) => failed(new RegisterError('unreachable', 'no line'))),
    );
    expect(await screen.findByText(/^This may be out of date:/)).toBeVisible();
    expect(screen.getByRole('link', { name: /Buy the licences/ })).toBeInTheDocument();
    await act(async () => answer());
    await waitFor(() => expect(screen.queryByText(/^This may be out of date:/)).toBeNull());
  });
});

describe('Letting somebody else sign in', () => {
  test('forgets everything first, then lets go of the pass, and opens nothing of the last one’s', async () => {
    const { user, listeners, order, opening } = await opened();
    await user.click(screen.getByRole('button', { name: /Cat Cole/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change person' }));
    expect(await screen.findByRole('heading', { name: 'Choose who you are' })).toBeInTheDocument();
    expect(order).toEqual(['forgotten, pass there']);
    expect(sessionStorage).toHaveLength(0);
    expect(listeners.size).toBe(0);
    await user.click(screen.getByRole('button', { name: /Ann Archer/ }));
    await screen.findByRole('button', { name: /Ann Archer/ });
    expect(opening).toEqual([cat.id, ann.id]);
  });
});
