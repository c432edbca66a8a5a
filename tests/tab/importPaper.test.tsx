import { cleanup, screen, within } from '@testing-library/react';
import { violations } from '../support/axe';
import { COMMITTEE_PAPER } from '../given/committeePaper';
import { memoryRegister } from '../given/memoryRegister';
import { ann, cat, coordinator } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);
beforeEach(() => localStorage.clear());

const MONTHLESS = COMMITTEE_PAPER.replaceAll('Nov 2022: ', '');

const here = async (me = cat) => {
  const register = memoryRegister({ roles: [coordinator] });
  const tab = openTab({ register, me, at: '/papers/import' });
  await screen.findByRole('heading', { level: 1, name: 'Import a paper' });
  return { ...tab, register };
};

async function pasted(text: string) {
  const tab = await here();
  await tab.user.click(await screen.findByRole('textbox', { name: 'Paste the text of a paper' }));
  await tab.user.paste(text);
  await tab.user.click(screen.getByRole('button', { name: 'Read what was pasted' }));
  return tab;
}

describe('Importing a paper in the tab', () => {
  test('is for coordinators, and others are told', async () => {
    await here(ann);
    expect(await screen.findByText(/A coordinator imports papers/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Choose a file' })).not.toBeInTheDocument();
  });

  test('is reached from the papers', async () => {
    const { user } = openTab({ register: memoryRegister({ roles: [coordinator] }), me: cat, at: '/papers' });
    await user.click(await screen.findByRole('link', { name: 'Import a paper' }));
    expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeInTheDocument();
  });

  test('asks for the month, shows what would change, takes in what was chosen, and undoes it', async () => {
    const { user, register } = await pasted(COMMITTEE_PAPER.replace('Nov 2022: ', ''));
    const month = await screen.findByRole('textbox', { name: /Month the paper speaks of/ });
    await user.type(month, 'November');
    await user.click(screen.getByRole('button', { name: 'Show what it would change' }));
    expect(screen.getAllByText(/Write the month as 2022-11/)[0]).toBeInTheDocument();
    expect(month).toHaveFocus();
    await user.clear(month);
    await user.type(month, '2022-11{Enter}');
    expect(await screen.findByRole('button', { name: '5 new' })).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: /^5 · new/ }));
    await user.click(screen.getByRole('button', { name: 'Accept 4 rows' }));
    expect(
      await screen.findByText('4 rows added, 0 changed; 1 report added, 0 changed.'),
    ).toBeInTheDocument();
    expect((await register.recommendations.all()).rows.map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    const [undo] = screen.getAllByRole('button', { name: /^Undo this import:/ });
    if (undo === undefined) throw new Error('there is no way to undo');
    await user.click(undo);
    expect(await screen.findByText(/^Undone: /)).toBeInTheDocument();
    expect(screen.queryByText(/ added, /)).not.toBeInTheDocument();
    expect((await register.recommendations.all()).rows).toEqual([]);
  });

  test('is asked about before a paper of another day is taken back whole', async () => {
    const first = await pasted(COMMITTEE_PAPER);
    await first.user.click(await screen.findByRole('button', { name: 'Accept 5 rows' }));
    await screen.findByText(/^5 rows added/);
    cleanup();
    const { register } = first;
    const { user } = openTab({ register, me: cat, at: '/papers/import' });
    const undo = await screen.findByRole('button', { name: /^Undo this import:/ });
    await user.click(undo);
    const form = within(screen.getByRole('form', { name: /^Undo this import:/ }));
    expect(form.getByText(/^5 recommendations that it brought would go\. What somebody/)).toBeVisible();
    expect((await register.recommendations.all()).rows).toHaveLength(5);
    await user.keyboard('{Tab}{Escape}');
    expect(screen.queryByRole('form', { name: /^Undo this import:/ })).toBeNull();
    expect(undo).toHaveFocus();
    await user.click(undo);
    await user.click(screen.getByRole('button', { name: 'Undo it' }));
    await screen.findByText(/^Undone: /);
    expect((await register.recommendations.all()).rows).toEqual([]);
  });

  test('asks what an unknown heading holds, reads by the answer, and remembers it', async () => {
    const { user, register } = await pasted(COMMITTEE_PAPER.replace('Comments', 'Narrative of the quarter'));
    const heading = await screen.findByRole('combobox', { name: /“Narrative of the quarter”/ });
    await user.selectOptions(heading, 'Comments');
    // Which month it is stands in the comments, and those are not read yet.
    await user.type(screen.getByRole('textbox', { name: /Month the paper speaks of/ }), '2022-11');
    await user.click(screen.getByRole('button', { name: 'Show what it would change' }));
    expect(await screen.findByRole('button', { name: '5 new' })).toBeInTheDocument();
    const remembered = (await register.settings.get('paper columns'))?.value;
    expect(Object.values(remembered ?? {})).toEqual(['comments']);
    await user.click(screen.getByRole('button', { name: 'Accept 5 rows' }));
    await screen.findByText(/^5 rows added/);
    const [first] = (await register.recommendations.all()).rows;
    expect(first?.paper.comments).toContain('Half are answered in time.');
  });

  test('asks whether a report is a known one, and joins it when it is', async () => {
    const { user, register } = await pasted(COMMITTEE_PAPER);
    await user.click(await screen.findByRole('button', { name: 'Accept 5 rows' }));
    await screen.findByText(/^5 rows added/);
    await user.click(screen.getByRole('button', { name: 'Choose another paper' }));
    const final = COMMITTEE_PAPER.replace('Letters Left Unanswered', 'Letters Left Unanswered: final report')
      .replaceAll('Forces should', 'Every force, however small, must')
      .replaceAll('Nov 2022', 'Dec 2022');
    await user.click(await screen.findByRole('textbox', { name: 'Paste the text of a paper' }));
    await user.paste(final);
    await user.click(screen.getByRole('button', { name: 'Read what was pasted' }));
    await user.click(await screen.findByRole('radio', { name: /^Yes: A Review Of Letters Left Unanswered/ }));
    await user.click(screen.getByRole('button', { name: 'Show what it would change' }));
    expect(await screen.findByRole('button', { name: '0 new' })).toBeInTheDocument();
    expect(Object.values((await register.settings.get('same reports'))?.value ?? {})).toEqual([
      { is: 'known', key: 'a review of letters left unanswered|2022' },
    ]);
  });

  test('keeps the board it is told', async () => {
    const { user, register } = await pasted(COMMITTEE_PAPER);
    await user.type(
      await screen.findByRole('textbox', { name: /Board it went to/ }),
      'Police Authority Board',
    );
    await user.click(screen.getByRole('button', { name: 'Accept 5 rows' }));
    await screen.findByText(/^5 rows added/);
    expect((await register.periods.all()).rows).toMatchObject([{ board: 'Police Authority Board' }]);
  });

  test('says of a paper that is there already that there is nothing to accept, and keeps where rows stood in a quiet one', async () => {
    const { user, register } = await pasted(MONTHLESS);
    const inMonth = async (month: string) => {
      await user.type(await screen.findByRole('textbox', { name: /Month the paper speaks of/ }), month);
      await user.click(screen.getByRole('button', { name: 'Show what it would change' }));
    };
    const another = async (month: string) => {
      await user.click(screen.getByRole('button', { name: 'Choose another paper' }));
      // What was pasted before and not accepted is there still.
      await user.clear(await screen.findByRole('textbox', { name: 'Paste the text of a paper' }));
      await user.paste(MONTHLESS);
      await user.click(screen.getByRole('button', { name: 'Read what was pasted' }));
      await inMonth(month);
    };
    await inMonth('2022-11');
    await user.click(await screen.findByRole('button', { name: 'Accept 5 rows' }));
    await screen.findByText(/^5 rows added/);
    await another('2022-11');
    expect(
      await screen.findByText('The register has all of this paper already: there is nothing to accept.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
    expect(screen.queryByRole('textbox', { name: /Board it went to/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: '5 same' }));
    expect(screen.getByRole('checkbox', { name: /^5 · same/ })).toBeDisabled();
    await another('2023-02');
    await screen.findByText('Where 5 rows stood in this paper is kept too; nothing else of them changes.');
    await user.click(screen.getByRole('button', { name: 'Keep where 5 rows stood' }));
    await screen.findByText('Where 5 rows stood in this paper is kept; nothing else has changed.');
    const [november, february] = (await register.periods.all()).rows;
    expect([november?.asOf, february?.asOf]).toEqual(['2022-11', '2023-02']);
    expect((await register.positions.inPeriod(february?.id ?? '')).rows).toHaveLength(5);
  });

  test('says why a file is no paper', async () => {
    await pasted('Dear all, nothing to report.');
    expect(await screen.findByText(/holds no report/)).toBeInTheDocument();
  });

  test('can be read by everyone at each step', async () => {
    await pasted(COMMITTEE_PAPER);
    const button = await screen.findByRole('button', { name: /^Accept|^Show what/ });
    expect(await violations(document.body)).toEqual([]);
    expect(within(document.body).getAllByRole('heading').length).toBeGreaterThan(0);
    expect(button).toBeEnabled();
  });
});
