import { day } from '../../src/inspection/day';
import { NO_DEADLINE } from '../../src/inspection/recommendation/deadline';
import { registerOverGraph } from '../../src/lists/register';
import { type LocalRegister, localRegister } from '../given/localRegister';
import { noted } from './byHand';
import { aDelivery, anUpdate, aTask, dueOn } from '../given/builders';

let local: LocalRegister;
beforeAll(async () => {
  local = await localRegister();
});
afterAll(() => local.close());
afterEach(() => expect(local.violations()).toEqual([]));

describe('The tasks to be chased by a day', () => {
  const today = day('2025-03-30');
  beforeAll(async () => {
    const due = (key: string, on: string) => aTask({ key, deadline: dueOn(on) });
    await local.register.tasks.addAll([
      due('late', '2024-12-31'),
      due('today', '2025-03-30'),
      due('tomorrow', '2025-03-31'),
      { ...due('done', '2024-12-31'), stage: 'done' },
      aTask({ key: 'without a day', original: NO_DEADLINE, deadline: NO_DEADLINE }),
      aTask({ key: 'by the first date', original: dueOn('2025-01-01'), deadline: NO_DEADLINE }),
    ]);
  });

  test('are the open ones due on it or before, and no other', async () => {
    const { rows } = await local.register.tasks.chasedBy(today);
    expect(rows.map(({ key }) => key).sort()).toEqual(['by the first date', 'late', 'today']);
  });

  test('leave the store with at most those of the day after', async () => {
    const texts: string[] = [];
    const { fetch } = noted((text) => {
      texts.push(text);
      return text;
    });
    await registerOverGraph({ ...local.address, fetch }).tasks.chasedBy(today);
    expect(texts.join()).not.toContain('without a day');
    expect(texts.join()).not.toContain('"done"');
  });

  test('that are asked for without a day are all the open ones, dated or not', async () => {
    const { rows } = await local.register.tasks.open();
    expect(rows.map(({ key }) => key).sort()).toEqual([
      'by the first date',
      'late',
      'today',
      'tomorrow',
      'without a day',
    ]);
  });

  test('no longer hold one that was done, or whose date was moved', async () => {
    const { tasks } = local.register;
    const moved = await tasks.add(aTask({ key: 'moved', deadline: dueOn('2025-03-01') }));
    await tasks.save({ ...moved, deadline: dueOn('2025-05-01') });
    const { rows } = await tasks.chasedBy(today);
    expect(rows.map(({ key }) => key)).not.toContain('moved');
  });

  test('are right even where Graph ignores the filter', async () => {
    const all = registerOverGraph({
      ...local.address,
      fetch: (url, init) => fetch(url.replace(/&\$filter=[^&]*/, ''), init),
    });
    const { rows } = await all.tasks.chasedBy(today);
    expect(rows.map(({ key }) => key)).not.toContain('tomorrow');
    expect(rows.map(({ key }) => key)).toContain('late');
  });
});

describe('A filter that finds nothing, as Graph’s at times do for days,', () => {
  const finding = () =>
    registerOverGraph({
      ...local.address,
      fetch: async (url, init) =>
        url.includes('$filter=fields') ? new Response('{"value":[]}', { status: 200 }) : fetch(url, init),
    });

  test('leaves nobody without a reminder', async () => {
    const { rows } = await finding().tasks.chasedBy(day('2025-03-30'));
    expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(['late', 'today']));
    expect(rows.map(({ key }) => key)).not.toContain('tomorrow');
  });

  test('has nobody told twice: what was delivered is found all the same', async () => {
    await local.register.deliveries.add(aDelivery({ key: 'once', day: day('2025-03-01') }));
    const { rows } = await finding().deliveries.since(day('2025-03-01'));
    expect(rows.map(({ key }) => key)).toEqual(['once']);
  });

  test('cannot make a key come twice', async () => {
    const blind = finding();
    expect(await blind.tasks.withKey('late')).toMatchObject({ key: 'late' });
    await expect(blind.tasks.add(aTask({ key: 'late' }))).rejects.toMatchObject({ failure: 'taken' });
  });

  test('hides neither the tasks of a recommendation nor what was answered on a card', async () => {
    await local.register.updates.add(anUpdate({ key: 'hidden', recommendationId: '1', delivery: 'a card' }));
    const blind = finding();
    expect((await blind.tasks.of('1')).rows).toHaveLength((await local.register.tasks.of('1')).rows.length);
    expect((await blind.updates.answering('a card')).rows.map(({ key }) => key)).toEqual(['hidden']);
    expect(await blind.tasks.withKey('nowhere')).toBeUndefined();
  });
});

describe('A filter that truly finds nothing', () => {
  const counted = () => {
    const { sent, fetch } = noted();
    return { sent, register: registerOverGraph({ ...local.address, fetch }) };
  };

  test('is proved once by a row that is there, and then believed for a while', async () => {
    const { sent, register } = counted();
    expect(await register.tasks.withKey('nowhere')).toBeUndefined();
    const first = sent.length;
    expect(await register.tasks.withKey('nor here')).toBeUndefined();
    expect(sent.length - first).toBe(1);
    expect(sent.filter(({ url }) => url.includes('/items?') && !url.includes('$filter'))).toHaveLength(1);
  });

  test('is believed by the key where the column is empty in the first rows', async () => {
    const { sent, register } = counted();
    expect(await register.roles.withKey('nobody')).toBeUndefined();
    expect((await register.updates.answering('no card')).rows).toEqual([]);
    expect(sent.filter(({ url }) => url.includes('$top=2000') && !url.includes('$filter'))).toEqual([]);
  });
});

describe('A page without rows that names a next one', () => {
  test('is not taken for the end', async () => {
    let empty = 0;
    const register = registerOverGraph({
      ...local.address,
      async fetch(url, init) {
        const [plain = url, again] = url.split('&again=');
        if (!url.includes('/items?') || again !== undefined) return fetch(plain, init);
        empty += 1;
        return Response.json({ value: [], '@odata.nextLink': `${url}&again=${empty}` });
      },
    });
    expect((await register.tasks.all()).rows).toHaveLength((await local.register.tasks.all()).rows.length);
    expect(empty).toBe(1);
  });
});

describe('What belongs to one recommendation', () => {
  test('is its tasks and its updates, and nobody else’s', async () => {
    const { tasks, updates } = local.register;
    await tasks.addAll(
      ['7', '77', '7'].map((recommendationId, at) => aTask({ key: `of ${at}`, recommendationId })),
    );
    await updates.add(anUpdate({ key: 'of 7', recommendationId: '7' }));
    await updates.add(anUpdate({ key: 'of 77', recommendationId: '77', taskId: '' }));
    expect((await tasks.of('7')).rows.map(({ key }) => key)).toEqual(['of 0', 'of 2']);
    expect((await updates.of('7')).rows.map(({ key }) => key)).toEqual(['of 7']);
    expect((await updates.of('nothing')).rows).toEqual([]);
  });
});

describe('What answers a delivered card', () => {
  test('is found by the delivery, and nothing answers none', async () => {
    const { updates } = local.register;
    await updates.add(anUpdate({ key: 'answers', delivery: "o'p1|2025-03-30|reminder" }));
    await updates.add(anUpdate({ key: 'answers none', delivery: '' }));
    expect((await updates.answering("o'p1|2025-03-30|reminder")).rows.map(({ key }) => key)).toEqual([
      'answers',
    ]);
    expect((await updates.answering('')).rows).toEqual([]);
  });
});

describe('The deliveries since a day', () => {
  test('are those of that day and after, over the night the clocks change', async () => {
    const days = ['2025-03-29', '2025-03-30', '2025-03-31'];
    await local.register.deliveries.addAll(days.map((each) => aDelivery({ key: each, day: day(each) })));
    const { rows } = await local.register.deliveries.since(day('2025-03-30'));
    expect(rows.map((row) => row.day)).toEqual(['2025-03-30', '2025-03-31']);
  });
});

describe('A list with more due rows than SharePoint will answer for', () => {
  test('is read whole instead, and gives the same', async () => {
    const small = await localRegister({ threshold: 5 });
    const due = Array.from({ length: 12 }, (_, at) =>
      aTask({ key: `late ${at}`, deadline: dueOn('2022-11-01') }),
    );
    await small.register.tasks.addAll([...due, aTask({ key: 'later', deadline: dueOn('2023-11-01') })]);
    expect((await small.register.tasks.chasedBy(day('2022-11-14'))).rows).toHaveLength(12);
    expect(small.violations()).toEqual([]);
    await small.close();
  });
});

describe('What one person said', () => {
  test('is found by their directory id, and nobody else’s words with it', async () => {
    const by = (id: string) => ({ by: { id, name: 'Ann Archer' } });
    await local.register.updates.addAll([
      anUpdate({ key: 'of ann', ...by('11111111-0000-4000-8000-000000000001') }),
      anUpdate({ key: 'of another Ann Archer', ...by('11111111-0000-4000-8000-000000000002') }),
    ]);
    const { rows } = await local.register.updates.saidBy('11111111-0000-4000-8000-000000000001');
    expect(rows.map(({ key }) => key)).toEqual(['of ann']);
  });
});
