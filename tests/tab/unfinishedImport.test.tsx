/** An import that was cut off shows wherever its paper does, and is finished or undone from there. */
import { screen, waitFor } from '@testing-library/react';
import { meaningOf } from '../../src/inspection/papers/paperMeaning';
import { RegisterError } from '../../src/inspection/register';
import { acceptImport } from '../../src/workflows/importing/acceptImport';
import { proposeImport } from '../../src/workflows/importing/proposeImport';
import { violations } from '../support/axe';
import { memoryRegister } from '../given/memoryRegister';
import { aPaper, aPaperRow } from '../given/papers';
import { TODAY, bob, cat, coordinator } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);

const rows = [aPaperRow(), aPaperRow({ no: '2', text: 'The force should keep a copy.' })];

/** One position came in; the other did not. */
async function cutOff() {
  const register = memoryRegister({ roles: [coordinator] });
  const proposal = await proposeImport(register, meaningOf(aPaper(rows)));
  const { addAll } = register.positions;
  register.positions.addAll = async (positions) => {
    await addAll.call(register.positions, positions.slice(0, 1));
    throw new RegisterError('unreachable', 'no line');
  };
  const at = `${TODAY}T09:00:00.000Z`;
  const wish = { proposal, chosen: undefined, title: 'winter.docx', actor: undefined, at };
  await expect(acceptImport(register, wish)).rejects.toThrow('no line');
  register.positions.addAll = addAll;
  return register;
}

const WARNING = /The import of winter\.docx \(November 2022\) is not finished/;

describe('An import that was cut off', () => {
  test('shows among the papers, and is finished there without its file', async () => {
    const register = await cutOff();
    const { user } = openTab({ register, me: cat, at: '/papers' });
    await screen.findByText(WARNING);
    expect(screen.getByText('Imported in part')).toBeInTheDocument();
    expect(await violations(document.body)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Finish this import: winter.docx' }));
    await screen.findByText('The import of winter.docx is finished.');
    await waitFor(() => expect(screen.queryByText(WARNING)).toBeNull());
    expect(screen.getByText('Imported')).toBeInTheDocument();
    expect((await register.positions.all()).rows).toHaveLength(2);
  });

  test('is undone there, and nothing of it is left', async () => {
    const register = await cutOff();
    const { user } = openTab({ register, me: cat, at: '/papers' });
    await user.click(await screen.findByRole('button', { name: 'Undo this import: winter.docx' }));
    await screen.findByText('There is no paper yet.', { exact: false });
    expect((await register.recommendations.all()).rows).toEqual([]);
  });

  test('undone among the imports so far, says there what was taken away', async () => {
    const { user } = openTab({ register: await cutOff(), me: cat, at: '/papers/import' });
    await user.click(await screen.findByRole('button', { name: 'Undo this import: winter.docx' }));
    await screen.findByText(/ · undone · /);
    expect(screen.getByText(/^Undone: \d+ entries taken away, 0 put back\.$/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Undo this import/ })).toBeNull();
  });

  test.each([/^Undo this import/, /^Finish this import/])(
    'keeps the keyboard on the button that was pressed while it works (%s)',
    async (name) => {
      const register = await cutOff();
      const { user } = openTab({ register, me: cat, at: '/papers' });
      const button = await screen.findByRole('button', { name });
      // The answer does not come.
      register.imports.of = () => new Promise<never>(() => undefined);
      await user.click(button);
      await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
      expect(button).toBeEnabled();
      expect(button).toHaveFocus();
    },
  );

  test('is told to others, who cannot end it', async () => {
    openTab({ register: await cutOff(), me: bob, at: '/papers' });
    await screen.findByText(WARNING);
    expect(screen.queryByRole('button', { name: /Finish|Undo/ })).toBeNull();
  });

  test('shows on the page of its paper, and beside its counts', async () => {
    openTab({ register: await cutOff(), me: cat, at: '/papers/1' });
    await screen.findByText(WARNING);
    expect(screen.getByText('These counts are of the rows that came in so far.')).toBeInTheDocument();
    expect(screen.getByText('Imported in part')).toBeInTheDocument();
  });

  test('stands on the paper as it prints', async () => {
    openTab({ register: await cutOff(), me: cat, at: '/papers/1/print' });
    await screen.findByText(/The import of this paper is not finished: it says INCOMPLETE/);
    expect(screen.getByText(/INCOMPLETE: its import is not finished/)).toBeInTheDocument();
  });

  test('stands where a recommendation stood in it', async () => {
    openTab({ register: await cutOff(), me: cat, at: '/recommendations/1' });
    await screen.findByText('The import of this paper is not finished.');
  });
});
