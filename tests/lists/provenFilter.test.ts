import { provenFilter } from '../../src/lists/provenFilter';

type List = { rows?: Record<string, unknown>[]; lies?: boolean };

function list({ rows = [{ Key: 'a', Delivery: 'card' }], lies = false }: List = {}) {
  const asked: string[] = [];
  let time = 0;
  const state = { lies };
  const finds = provenFilter({
    someRows: async () => rows.map((fields) => ({ fields })),
    found: async (column, value) => {
      asked.push(`${column} ${value}`);
      return state.lies ? [] : rows.filter((row) => row[column] === value);
    },
    now: () => time,
  });
  return { asked, finds, state, pass: (ms: number) => (time += ms) };
}

describe('A filter that found nothing', () => {
  test('is believed when it finds a row that is there, for five minutes', async () => {
    const { asked, finds, pass } = list();
    expect(await finds('Delivery')).toBe(true);
    expect(await finds('Delivery')).toBe(true);
    expect(asked).toEqual(['Delivery card']);
    pass(5 * 60_000);
    expect(await finds('Delivery')).toBe(true);
    expect(asked).toHaveLength(2);
  });

  test('is believed of an empty list without asking', async () => {
    const { asked, finds } = list({ rows: [] });
    expect(await finds('Delivery')).toBe(true);
    expect(asked).toEqual([]);
  });

  test('is tried by the key where the column is empty', async () => {
    const { asked, finds } = list({ rows: [{ Key: 'a', Delivery: '' }, { Key: 'b' }] });
    expect(await finds('Delivery')).toBe(true);
    expect(asked).toEqual(['Key a']);
  });

  test('is not believed while it lies, and is tried again each time until it has mended', async () => {
    const { asked, finds, state } = list({ lies: true });
    expect([await finds('Key'), await finds('Key')]).toEqual([false, false]);
    state.lies = false;
    expect(await finds('Key')).toBe(true);
    expect(asked).toHaveLength(3);
  });

  test('is not remembered when the proof could not be asked for', async () => {
    let broken = true;
    const finds = provenFilter({
      someRows: async () => {
        if (broken) throw new Error('cut off');
        return [];
      },
      found: async () => [],
    });
    await expect(finds('Key')).rejects.toThrow('cut off');
    broken = false;
    expect(await finds('Key')).toBe(true);
  });
});
