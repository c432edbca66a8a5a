import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { day } from '../../src/inspection/day';
import { RegisterError } from '../../src/inspection/register';
import type { OpenRegister } from '../../src/tab/signIn/SignedInAs';
import { type LoadRegister, Start } from '../../src/tab/signIn/Start';
import { violations } from '../support/axe';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, role, task } from './given';
import { WELL, openTab } from './openTab';

const seed: Seed = {
  tasks: [task({ asks: 'One.' }), task({ asks: 'Two.' }), task({ asks: 'Done.', stage: 'done' })],
  roles: [role('Custody manager', bob, { deputy: ann }), role('Head of PPU'), coordinator],
  directory: [ann, bob, cat],
};
const people = async (me = cat, from: Seed = seed) => {
  const register = memoryRegister(from);
  const tab = openTab({ register, me, at: '/people' });
  await screen.findByRole('heading', { level: 1, name: 'People and roles' });
  return { ...tab, register };
};
const lines = () => within(screen.getByRole('list', { name: 'People and roles' })).getAllByRole('listitem');
const change = ({ user }: Awaited<ReturnType<typeof people>>, name: string) =>
  user.click(screen.getByRole('button', { name: `Change who holds ${name}` }));

// A combobox and a search that waits for a pause make these the slowest of the tab.
jest.setTimeout(30_000);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

/** The register's code comes by itself, as it does in the page. */
const opening =
  (open: OpenRegister): LoadRegister =>
  async () =>
    open;

describe('People and roles', () => {
  test('has vacant roles first, with the open tasks that nobody answers for', async () => {
    await people();
    expect(lines()[0]).toHaveTextContent('Head of PPU');
    expect(lines()[0]).toHaveTextContent('Vacant');
    expect(within(lines()[0] as HTMLElement).getByRole('link')).toHaveTextContent('2');
    expect(screen.getByText('3 roles, 1 vacant')).toBeInTheDocument();
  });

  test('gives a vacant role a holder from today, acting', async () => {
    const tab = await people();
    await change(tab, 'Head of PPU');
    await tab.user.type(screen.getByRole('combobox', { name: /Person/ }), 'ann');
    await tab.user.click(await screen.findByRole('option', { name: /Ann Archer/ }));
    await tab.user.click(screen.getByRole('checkbox', { name: /Acting/ }));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Head of PPU is saved.')).toBeInTheDocument();
    const [holding] = (await tab.register.roles.withKey('Head of PPU'))?.holdings ?? [];
    expect(holding).toEqual({ person: ann, from: '2026-11-22', until: undefined, acting: true });
    expect(screen.getByText('3 roles, none vacant')).toBeInTheDocument();
  });

  test('tells two people of one name apart', async () => {
    const twin = { id: 'p-ann-2', name: 'Ann Archer' };
    const tab = await people(cat, { ...seed, directory: [ann, twin] });
    await change(tab, 'Head of PPU');
    await tab.user.type(screen.getByRole('combobox', { name: /Person/ }), 'ann');
    await tab.user.click(await screen.findByRole('option', { name: /p-ann-2@example\.test/ }));
    expect(screen.getByRole('combobox', { name: /Person/ })).toHaveValue('Ann Archer');
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Head of PPU is saved.');
    const [holding] = (await tab.register.roles.withKey('Head of PPU'))?.holdings ?? [];
    expect(holding?.person).toEqual(twin);
  });

  test('asks for a person from the list, not a name that is merely typed', async () => {
    const tab = await people();
    await change(tab, 'Head of PPU');
    await tab.user.type(screen.getByRole('combobox', { name: /Person/ }), 'Zoe');
    expect(await screen.findByText('Nobody of that name was found.')).toBeInTheDocument();
    await tab.user.keyboard('{Escape}');
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Choose a person from the list.')).toBeInTheDocument();
  });

  test('stays where it was pressed, and has its Undo there, when it is vacant no longer', async () => {
    const tab = await people();
    await change(tab, 'Head of PPU');
    await tab.user.type(screen.getByRole('combobox', { name: /Person/ }), 'ann');
    await tab.user.click(await screen.findByRole('option', { name: /Ann Archer/ }));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('3 roles, none vacant');
    expect(lines()[0]).toHaveTextContent(/Head of PPU.*Ann Archer.*Undo/);
  });

  test('stays where it was pressed though it came after the screen was opened, as from a paper', async () => {
    const tab = await people();
    await tab.register.roles.addAll(['CAD manager', 'PIU'].map((name) => role(name)));
    await tab.user.click(screen.getByRole('button', { name: 'Add a role' }));
    await tab.user.type(screen.getByLabelText(/^What it is called/), 'Registrar');
    await tab.user.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByText(/^Registrar is added/);
    const names = () => lines().map((line) => /^(?:CAD manager|PIU|Registrar)/.exec(line.textContent)?.[0]);
    expect(names().slice(0, 3)).toEqual(['CAD manager', 'PIU', 'Registrar']);
    await change(tab, 'CAD manager');
    await tab.user.type(screen.getByRole('combobox', { name: /Person/ }), 'ann');
    await tab.user.click(await screen.findByRole('option', { name: /Ann Archer/ }));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('CAD manager is saved.');
    expect(names().slice(0, 3)).toEqual(['CAD manager', 'PIU', 'Registrar']);
  });

  test('asks of a vacant role neither that its holder is away nor that nobody holds it', async () => {
    const tab = await people();
    await change(tab, 'Head of PPU');
    const whats = screen.getAllByRole('radio').map((each) => (each as HTMLInputElement).value);
    expect(whats).toEqual(['holder', 'deputy', 'manager', 'directorate', 'names', 'same']);
  });

  test('says who takes over later, and that they still do', async () => {
    const holdings = [
      { person: bob, from: day('2026-01-05'), until: day('2026-11-30'), acting: false },
      { person: ann, from: day('2026-12-01'), until: day('2026-12-31'), acting: true },
      { person: cat, from: day('2027-01-01'), until: day('2027-06-30'), acting: false },
    ];
    const tab = await people(cat, { ...seed, roles: [role('PIU', undefined, { holdings }), coordinator] });
    expect(lines()[0]).toHaveTextContent(
      'then Ann Archer, acting, from 1 December 2026, then Cat Cole from 1 January 2027 to 30 June 2027',
    );
    await change(tab, 'PIU');
    expect(screen.getByText('Ann Archer still takes over on 1 December 2026.')).toBeInTheDocument();
  });

  test('says that it searches from the first letter on', async () => {
    const tab = await people();
    await change(tab, 'Head of PPU');
    const field = screen.getByRole('combobox', { name: /Person/ });
    await tab.user.click(field);
    expect(screen.getByRole('option')).toHaveTextContent(/^Begin to type a name/);
    fireEvent.change(field, { target: { value: 'a' } });
    expect(screen.getByRole('option')).toHaveTextContent('Searching…');
  });

  test('leaves a role vacant from a day on', async () => {
    const tab = await people();
    await change(tab, 'Custody manager');
    await tab.user.click(screen.getByRole('radio', { name: 'Nobody holds it' }));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('3 roles, 2 vacant')).toBeInTheDocument();
    const [holding] = (await tab.register.roles.withKey('Custody manager'))?.holdings ?? [];
    expect(holding?.until).toBe(day('2026-11-21'));
  });

  test('says to which directorate a role belongs', async () => {
    const tab = await people();
    await change(tab, 'Head of PPU');
    await tab.user.click(screen.getByRole('radio', { name: 'Its directorate' }));
    await tab.user.type(screen.getByRole('combobox', { name: 'Directorate' }), 'Specialist Operations ');
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Head of PPU is saved.')).toBeInTheDocument();
    expect(lines()[0]).toHaveTextContent('Head of PPUSpecialist Operations');
    expect((await tab.register.roles.withKey('Head of PPU'))?.directorate).toBe('Specialist Operations');
  });

  test('sets a deputy', async () => {
    const tab = await people();
    await change(tab, 'Head of PPU');
    await tab.user.click(screen.getByRole('radio', { name: 'The deputy' }));
    await tab.user.type(screen.getByRole('combobox', { name: /Person/ }), 'bob');
    await tab.user.click(await screen.findByRole('option', { name: /Bob Baker/ }));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Head of PPU is saved.');
    expect((await tab.register.roles.withKey('Head of PPU'))?.deputy).toEqual(bob);
  });

  test('shows the deputy there is, who stays until the field is emptied, not when another is merely typed', async () => {
    const tab = await people();
    const deputy = async () => (await tab.register.roles.withKey('Custody manager'))?.deputy;
    const form = async () => {
      await change(tab, 'Custody manager');
      await tab.user.click(screen.getByRole('radio', { name: 'The deputy' }));
    };
    await form();
    expect(screen.getByRole('combobox', { name: /Person/ })).toHaveValue('Ann Archer');
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Nothing was changed: it stands like that already.')).toBeInTheDocument();
    expect(await deputy()).toEqual(ann);
    await tab.user.clear(screen.getByRole('combobox', { name: /Person/ }));
    await tab.user.type(screen.getByRole('combobox', { name: /Person/ }), 'Zoe{Escape}');
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Choose a person from the list.')).toBeInTheDocument();
    await tab.user.clear(screen.getByRole('combobox', { name: /Person/ }));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Custody manager is saved.');
    expect(await deputy()).toBeUndefined();
  });

  test('say from when until when a holder is away, and who is written to', async () => {
    const tab = await people();
    await change(tab, 'Custody manager');
    await tab.user.click(screen.getByRole('radio', { name: 'The holder is away' }));
    await tab.user.clear(screen.getByLabelText('First day away'));
    await tab.user.type(screen.getByLabelText('First day away'), '2026-12-01');
    await tab.user.type(screen.getByLabelText('Last day away'), '2026-12-14');
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Custody manager is saved.');
    expect((await tab.register.roles.withKey('Custody manager'))?.away).toEqual({
      ...{ from: '2026-12-01', until: '2026-12-14' },
    });
    expect(
      screen.getByText(/away from 1 December 2026 to 14 December 2026: Ann Archer is written to/),
    ).toBeInTheDocument();
  });

  test('refuse to be away until a day before the first, beside the field', async () => {
    const tab = await people();
    await change(tab, 'Custody manager');
    await tab.user.click(screen.getByRole('radio', { name: 'The holder is away' }));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Choose the day.')).toBeInTheDocument();
    await tab.user.type(screen.getByLabelText('Last day away'), '2026-11-01');
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/It would end before 22 November 2026/)).toBeInTheDocument();
    expect(screen.getByLabelText('Last day away')).toHaveFocus();
    expect((await tab.register.roles.withKey('Custody manager'))?.away).toBeUndefined();
    expect(await violations(tab.container)).toEqual([]);
  });

  test('have a holder back when both days are emptied', async () => {
    const away = { from: day('2026-11-20'), until: day('2026-11-30') };
    const tab = await people(cat, { ...seed, roles: [role('Custody manager', bob, { away }), coordinator] });
    await change(tab, 'Custody manager');
    await tab.user.click(screen.getByRole('radio', { name: 'The holder is away' }));
    expect(screen.getByLabelText('First day away')).toHaveValue('2026-11-20');
    await tab.user.clear(screen.getByLabelText('First day away'));
    await tab.user.clear(screen.getByLabelText('Last day away'));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Custody manager is saved.');
    expect((await tab.register.roles.withKey('Custody manager'))?.away).toBeUndefined();
  });

  test('name the manager to whom late work goes on, who is not the holder', async () => {
    const tab = await people();
    await change(tab, 'Custody manager');
    await tab.user.click(screen.getByRole('radio', { name: 'The manager' }));
    await tab.user.type(screen.getByRole('combobox', { name: /Person/ }), 'bob');
    await tab.user.click(await screen.findByRole('option', { name: /Bob Baker/ }));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText(/cannot also be the manager who is told of its late work/),
    ).toBeInTheDocument();
    await tab.user.clear(screen.getByRole('combobox', { name: /Person/ }));
    await tab.user.type(screen.getByRole('combobox', { name: /Person/ }), 'cat');
    await tab.user.click(await screen.findByRole('option', { name: /Cat Cole/ }));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/late work goes on to Cat Cole/)).toBeInTheDocument();
    expect((await tab.register.roles.withKey('Custody manager'))?.manager).toEqual(cat);
  });

  describe('that someone else changed meanwhile', () => {
    async function conflicting() {
      const tab = await people();
      await change(tab, 'Custody manager');
      await tab.user.click(screen.getByRole('radio', { name: 'Nobody holds it' }));
      const theirs = await tab.register.roles.find('1');
      await tab.register.roles.save({ ...theirs, deputy: cat });
      await tab.user.click(screen.getByRole('button', { name: 'Save' }));
      await screen.findByText(/Someone else changed it/);
      return tab;
    }

    test('shows theirs and mine, line by line', async () => {
      const tab = await conflicting();
      const both = within(screen.getByRole('table'));
      expect(both.getByRole('row', { name: /Deputy/ })).toHaveTextContent('DeputyCat Coleunchanged');
      expect(both.getByRole('row', { name: /Holder/ })).toHaveTextContent('Vacant, since 22 November 2026');
      expect(await violations(tab.container)).toEqual([]);
    });

    test('takes mine on top, and theirs stays beside it', async () => {
      const tab = await conflicting();
      await tab.user.click(screen.getByRole('button', { name: 'Save mine on top of theirs' }));
      expect(await screen.findByText('Custody manager is saved.')).toBeInTheDocument();
      const role = await tab.register.roles.find('1');
      expect([role.deputy, role.holdings[0]?.until]).toEqual([cat, day('2026-11-21')]);
    });

    test('stays theirs when I say so', async () => {
      const tab = await conflicting();
      await tab.user.click(screen.getByRole('button', { name: 'Keep theirs' }));
      await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
      const role = await tab.register.roles.find('1');
      expect([role.deputy, role.holdings[0]?.until]).toEqual([cat, undefined]);
    });
  });

  test('says where coordination is taken once nobody has it', async () => {
    await people(bob, { ...seed, roles: [role('Post', undefined, { coordinates: true })] });
    expect(screen.getByText(/^Nobody coordinates today/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Set-up' })).toHaveAttribute('href', '/set-up');
  });

  test('refuses to leave nobody who coordinates, and says what to do', async () => {
    const tab = await people();
    await change(tab, 'Strategic Development');
    await tab.user.click(screen.getByRole('radio', { name: 'Nobody holds it' }));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Name who takes over as its new holder/)).toBeInTheDocument();
  });

  test('is read only for an owner', async () => {
    await people(ann);
    expect(screen.queryByRole('button', { name: /Change who/ })).toBeNull();
    expect(screen.getByText('A coordinator changes who holds a role.')).toBeInTheDocument();
  });

  test('has nothing that a screen reader stumbles over, with a form open', async () => {
    const tab = await people();
    await change(tab, 'Head of PPU');
    expect(await violations(tab.container)).toEqual([]);
  });
});

const settings = {
  mode: 'local',
  graphOrigin: '/graph',
  siteUrl: 'https://x',
  timeZone: 'Europe/London',
  chatUrl: '/teams/chat',
  ...{ sharePointOrigin: '/sharepoint', linkBefore: '/#/recommendations/', linkAfter: '' },
};
const local = [
  { id: ann.id, name: 'Ann Archer', what: 'owner' },
  { id: cat.id, name: 'Cat Cole', what: 'coordinator' },
];
const server = (answers: Readonly<Record<string, unknown>>) => {
  const asked: string[] = [];
  globalThis.fetch = async (input, init) => {
    const path = input instanceof Request ? input.url : String(input);
    asked.push(`${init?.method ?? 'GET'} ${path}${typeof init?.body === 'string' ? ` ${init.body}` : ''}`);
    const answer = answers[path];
    return new Response(JSON.stringify(answer), { status: answer === undefined ? 503 : 200 });
  };
  return asked;
};

describe('Signing in without a tenant', () => {
  test('asks who one is, and opens the register as that person', async () => {
    const asked = server({
      '/settings.json': settings,
      '/local/people': local,
      '/local/sign-in': { token: 'pass', expires: '2999-01-01T00:00:00Z' },
    });
    const tokens: string[] = [];
    const register = memoryRegister({ me: cat });
    render(
      <Start
        openSetUp={() => WELL}
        loadRegister={opening(({ token }) => {
          register.before = async () => void tokens.push(await token());
          return register;
        })}
      >
        <p>inside</p>
      </Start>,
    );
    await userEvent.click(await screen.findByRole('button', { name: /Cat Cole/ }));
    expect(await screen.findByText('inside')).toBeInTheDocument();
    expect(asked).toContain('POST /local/sign-in {"personId":"p-cat"}');
    expect(tokens).toContain('pass');
  });

  test('keeps the pass while the window is open, and renews one that has run out', async () => {
    const asked = server({
      '/settings.json': settings,
      '/local/sign-in': { token: 'new', expires: '2999-01-01' },
    });
    const old = { personId: 'p-cat', token: 'old', expires: '2020-01-01T00:00:00Z' };
    sessionStorage.setItem('recommendation-tracker sign-in', JSON.stringify(old));
    const register = memoryRegister({ me: cat });
    const openRegister = ({ token }: { token: () => Promise<string> }) => {
      register.before = async () => void (await token());
      return register;
    };
    render(
      <Start openSetUp={() => WELL} loadRegister={opening(openRegister)}>
        inside
      </Start>,
    );
    expect(await screen.findByText('inside')).toBeInTheDocument();
    expect(asked.filter((each) => each.startsWith('POST'))).toHaveLength(1);
  });

  test('says so when the server does not answer, and tries again', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    server({});
    render(
      <Start openSetUp={() => WELL} loadRegister={opening(() => memoryRegister({ me: cat }))}>
        inside
      </Start>,
    );
    expect(await screen.findByText(/The server does not answer/)).toBeInTheDocument();
    server({ '/settings.json': settings, '/local/people': local });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Choose who you are' })).toBeInTheDocument();
  });

  test('leads back to signing in when the store no longer knows the person', async () => {
    server({
      '/settings.json': settings,
      '/local/people': local,
      '/local/sign-in': { token: 't', expires: '2999-01-01' },
    });
    const register = memoryRegister({ me: cat });
    register.before = () => {
      throw new RegisterError('signed out', 'expired');
    };
    render(
      <Start openSetUp={() => WELL} loadRegister={opening(() => register)}>
        inside
      </Start>,
    );
    await userEvent.click(await screen.findByRole('button', { name: /Ann Archer/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in again' }));
    expect(await screen.findByRole('heading', { name: 'Choose who you are' })).toBeInTheDocument();
  });

  test('has nothing that a screen reader stumbles over', async () => {
    server({ '/settings.json': settings, '/local/people': local });
    const { container } = render(
      <Start openSetUp={() => WELL} loadRegister={opening(() => memoryRegister())}>
        inside
      </Start>,
    );
    await screen.findByRole('button', { name: /Ann Archer/ });
    expect(await violations(container)).toEqual([]);
  });
});
