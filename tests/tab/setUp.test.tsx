import { act, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { RegisterError } from '../../src/inspection/register';
import type { Finding, SetUpReport, SetUpStep } from '../../src/inspection/setUp';
import { Shown } from '../../src/tab/pieces/Shown';
import { type MemoryRegister, memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { ann, cat, coordinator } from './given';
import { ALL_WELL, openTab } from './openTab';

jest.setTimeout(40_000);

const SITE = ALL_WELL.site;
const seen = (findings: readonly Finding[], more: Partial<SetUpReport> = {}): SetUpReport => ({
  ...ALL_WELL,
  findings,
  ...more,
});
const MISSING: Finding = { is: 'list missing', list: 'Tasks' };
const made = (name: string): SetUpStep => ({ list: name, part: 'list', name, is: 'made' });

/** A site that is in these states one after the other; mending it leads to the next. */
function siteIn(...states: SetUpReport[]) {
  let at = 0;
  const steps: ((step: SetUpStep) => void)[] = [];
  let done: (error?: Error) => void = () => undefined;
  return {
    check: async () => states[at] ?? ALL_WELL,
    mend: async (onStep: (step: SetUpStep) => void) => {
      steps.push(onStep);
      await new Promise<void>((resolve, reject) => {
        done = (error) => (error === undefined ? resolve() : reject(error));
      });
      at += 1;
      return [];
    },
    tell: (name: string) => act(() => steps.at(-1)?.(made(name))),
    finish: (error?: Error) => act(async () => done(error)),
  };
}

const register = (failing?: RegisterError): MemoryRegister => {
  const made = memoryRegister({ roles: [coordinator] });
  if (failing !== undefined)
    made.before = (call) => {
      if (call === 'tasks.all') throw failing;
    };
  return made;
};
const page = (setUp: ReturnType<typeof siteIn>, made = register(), me = cat) =>
  openTab({ register: made, me, at: '/set-up', setUp });

describe('The page of the set-up', () => {
  test.each(['site closed', 'no rights', 'nothing seen'] as const)(
    'says where the answer goes meanwhile: %s',
    async (is) => {
      page(siteIn(seen([{ is, site: SITE }], { mayMend: false })));
      expect(await screen.findByText(/you can do that meanwhile on its card in chat/)).toBeVisible();
      const chat = within(screen.getByRole('main')).getByRole('link', { name: 'Open the chat' });
      expect(chat).toHaveAttribute('href', '/teams/chat?as=me');
    },
  );

  test('says nothing of the chat to those whom the site lets in', async () => {
    page(siteIn(seen([MISSING])));
    expect(
      await screen.findByText('The list Tasks is missing. It was deleted, or never made.'),
    ).toBeVisible();
    expect(screen.queryByText(/on its card in chat/)).toBeNull();
  });

  test('is in the menu of a coordinator, and of nobody else', async () => {
    const { user, unmount } = openTab({ register: register(), me: cat, at: '/people' });
    await user.click(await screen.findByRole('button', { name: /Signed in as Cat/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Set-up' }));
    expect(await screen.findByText(/All is well: every list/)).toBeInTheDocument();
    unmount();
    const other = openTab({ register: register(), me: ann, at: '/people' });
    await other.user.click(await screen.findByRole('button', { name: /Signed in as Ann/ }));
    expect(await screen.findByRole('menuitem', { name: 'Change person' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Set-up' })).not.toBeInTheDocument();
  });

  test('explains a site without lists as a beginning, and one button makes everything, with counts', async () => {
    const site = siteIn(seen([{ is: 'no lists', site: SITE }]));
    const { user, container } = page(site);
    expect(await screen.findByText(/This is the beginning: the site/)).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Make everything' }));
    site.tell('Reports');
    site.tell('Tasks');
    expect(await screen.findByText('2 of 200 things looked at: Tasks')).toBeInTheDocument();
    await site.finish();
    expect(await screen.findByText(/The site is set up: 2 made/)).toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'Tasks made list' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Open the tracker' })).toBeEnabled();
  });

  test('says what stopped it and that it goes on, and goes on when pressed again', async () => {
    const site = siteIn(seen([MISSING]));
    const { user } = page(site);
    await user.click(await screen.findByRole('button', { name: 'Mend this' }));
    await site.finish(new RegisterError('unreachable', 'The list Tasks cannot be reached.'));
    expect(await screen.findByText(/It stopped before the end/)).toBeInTheDocument();
    expect(
      screen.getByText(/The list Tasks cannot be reached\..*goes on where it stopped/),
    ).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Mend this' }));
    await site.finish();
    expect(await screen.findByText(/All is well/)).toBeInTheDocument();
  });

  test('gives somebody without the right no button, but whom to ask and what to send them', async () => {
    page(siteIn(seen([MISSING], { mayMend: false })), register(), ann);
    expect(await screen.findByText(/ask somebody in the group “Inspections Owners”/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Mend this' })).not.toBeInTheDocument();
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'For the administrator' });
    expect(text.value).toContain('The list Tasks is missing');
  });

  test('says which consent is missing, and copies it for the administrator', async () => {
    const consent: Finding = { is: 'consent missing', api: 'Graph', scopes: ['Sites.ReadWrite.All'] };
    const { user } = page(siteIn(seen([consent])));
    expect(
      await screen.findByText(/came without 1 permission it needs: Sites.ReadWrite.All/, { selector: 'p' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Copy the text' }));
    expect(await screen.findByText('Copied.')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toContain('An administrator adds Sites.ReadWrite.All');
  });

  test('looks again when asked', async () => {
    const states = [seen([MISSING]), ALL_WELL];
    const site = { ...siteIn(), check: async () => states.shift() ?? ALL_WELL };
    const { user } = page(site);
    await screen.findByText('The list Tasks is missing. It was deleted, or never made.');
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByText(/All is well/)).toBeInTheDocument();
  });

  test('says so when the site cannot be looked at', async () => {
    const check = () => Promise.reject(new RegisterError('unreachable', 'The site cannot be reached.'));
    page({ ...siteIn(), check });
    expect(await screen.findByText(/The site cannot be reached/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check again' })).toBeEnabled();
  });

  test('does not wait for ever', async () => {
    jest.useFakeTimers();
    try {
      page({ ...siteIn(), check: () => new Promise<SetUpReport>(() => undefined) });
      await act(() => jest.advanceTimersByTimeAsync(121_000));
      expect(screen.getByText(/did not answer in 120 seconds/)).toBeInTheDocument();
    } finally {
      jest.useRealTimers();
    }
  });

  test('makes whoever set it up the coordinator where there is none', async () => {
    const empty = memoryRegister();
    const { user } = page(siteIn(seen([{ is: 'no coordinator' }])), empty);
    await user.click(await screen.findByRole('button', { name: 'Be the coordinator' }));
    const { rows } = await empty.roles.all();
    expect(rows).toMatchObject([{ name: 'Coordinator', coordinates: true, holdings: [{ person: cat }] }]);
  });
});

describe('A register that cannot be opened', () => {
  const gone = new RegisterError('missing', 'The list Tasks is not in the site.');

  test('is told by the set-up, wherever one wanted to go, and opens once it is mended', async () => {
    const failing = register(gone);
    const site = siteIn(seen([MISSING]));
    const { user, address } = openTab({ register: failing, me: cat, at: '/mine', setUp: site });
    expect(
      await screen.findByText('The list Tasks is missing. It was deleted, or never made.'),
    ).toBeInTheDocument();
    expect(screen.getByText('The register could not be opened.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Mend this' }));
    failing.before = () => undefined;
    await site.finish();
    expect(await screen.findByText(/All is well/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Open the tracker' }));
    expect(await screen.findByRole('heading', { name: 'Overview' })).toBeInTheDocument();
    expect(address()).toBe('/overview');
  });

  test('does not say that all is well where nothing of the site explains it', async () => {
    openTab({ register: register(gone), me: cat, at: '/mine', setUp: siteIn(ALL_WELL) });
    expect(await screen.findByText(/so the cause is elsewhere and may have passed/)).toBeVisible();
    expect(screen.getByText('The register could not be opened.')).toBeVisible();
    expect(screen.queryByText(/All is well/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Open the tracker' })).toBeEnabled();
  });

  test.each([
    ['because it is missing, leads to the set-up', 'missing', 1],
    ['because SharePoint is busy, does not', 'busy', 0],
  ] as const)('and is shown as it was, %s', (_what, stale, links) => {
    render(
      <MemoryRouter>
        <Shown of={{ is: 'here', value: 'rows', stale }}>{(rows) => <p>{rows}</p>}</Shown>
      </MemoryRouter>,
    );
    expect(screen.getByText('rows')).toBeInTheDocument();
    expect(screen.queryAllByRole('link', { name: 'Check the set-up' })).toHaveLength(links);
  });

  test('because SharePoint is busy is no matter of the set-up', async () => {
    openTab({ register: register(new RegisterError('busy', 'busy')), me: cat, at: '/mine' });
    const bar = await screen.findByText(/SharePoint is busy/);
    expect(within(bar).queryByText(/could not be opened/)).not.toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Set-up' })).not.toBeInTheDocument();
  });
});

describe('Waiting', () => {
  test('says after a while that it takes long, and offers a way out', async () => {
    jest.useFakeTimers();
    try {
      const slow = register();
      slow.before = (call) => (call === 'tasks.all' ? new Promise<void>(() => undefined) : undefined);
      openTab({ register: slow, me: cat, at: '/mine' });
      await act(() => jest.advanceTimersByTimeAsync(11_000));
      expect(screen.getByText(/This takes longer than usual/)).toBeInTheDocument();
      expect(screen.getByRole('button', { name: 'Load the page again' })).toBeEnabled();
    } finally {
      jest.useRealTimers();
    }
  });
});
