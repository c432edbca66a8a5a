import { type FileView, MOST_CHOICES, choicesOf, fileCard } from '../../src/cards/fileCard';
import { MOST_BYTES } from '../../src/cards/reminderCard';
import { aTask, kept } from '../given/builders';

const asking = (facts: Partial<Extract<FileView, { is: 'asking' }>>) =>
  fileCard({
    ...{ is: 'asking', file: { key: 'k', name: 'a.pdf' }, choices: [], more: 0, wrong: undefined },
    ...{ typed: { item: '', words: '' }, link: 'https://tracker.example/', ...facts },
  });

describe('The card of an attached file', () => {
  test('names each item by its number, its report and how it begins', () => {
    const [choice] = choicesOf([
      kept(aTask({ report: 'Custody (2024)', number: '3', asks: 'Test all call bells.' }), '7'),
    ]);
    expect(choice).toEqual({ title: 'No. 3, Custody (2024): Test all call bells.', value: '7' });
  });

  test('is one that Teams takes with as many items and as many words as there can be, in any script', () => {
    const long = '查'.repeat(4_000);
    const open = Array.from({ length: 40 }, (_, at) =>
      kept(aTask({ report: long, number: long, asks: long }), `${at}`),
    );
    const choices = choicesOf(open);
    expect(choices).toHaveLength(MOST_CHOICES);
    const file = { key: 'k', name: long.slice(0, 400) };
    const card = asking({ file, choices, more: 20, typed: { item: '1', words: long } });
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(MOST_BYTES);
  });

  test('has the one item chosen where there is no other, and else what was chosen before', () => {
    const choices = ['1', '2'].map((value) => ({ title: value, value }));
    const chosen = ({ body }: ReturnType<typeof asking>) =>
      body?.find(({ type }) => type === 'Input.ChoiceSet');
    expect(chosen(asking({ choices: choices.slice(0, 1) }))).toMatchObject({ value: '1' });
    expect(chosen(asking({ choices, typed: { item: '2', words: '' } }))).toMatchObject({ value: '2' });
  });
});
