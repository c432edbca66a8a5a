import fc from 'fast-check';
import type { CardItem } from '../../src/cards/cardItems';
import { type CardView, MOST_BYTES, reminderCard } from '../../src/cards/reminderCard';
import { answerKey, inputId, readReply } from '../../src/cards/replies';
import { day } from '../../src/inspection/day';
import { standing } from '../../src/inspection/recommendation/deadline';
import type { Update } from '../../src/inspection/update';
import { aTask, dueOn, kept, person } from '../given/builders';

const today = day('2022-11-14');

const open = (id: string, facts: Parameters<typeof aTask>[0] = {}): CardItem => {
  const task = kept(aTask({ deadline: dueOn('2022-10-31'), ...facts }), id);
  return { is: 'open', task, standing: standing(task.deadline, today), press: 0 };
};

const view = (items: readonly CardItem[], facts: Partial<CardView> = {}): CardView => ({
  person: person('Ann'),
  roles: ['Head of PPU'],
  day: today,
  delivery: 'ann|2022-11-14|reminder',
  items,
  more: 0,
  link: (id) => `https://tracker.example/${id ?? 'mine'}`,
  zone: 'Europe/London',
  teamsId: '29:ann',
  ...{ occasion: { is: 'reminder' }, watched: 0, notices: [], inRound: false, withEvidence: false },
  ...{ evidenceRequired: true, maySnooze: true },
  ...facts,
});

type Node = Record<string, unknown>;

/** Every element, action and run of a card, wherever it stands. */
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [node, ...Object.values(node).flatMap(nodes)];
}

const texts = (card: unknown) =>
  nodes(card).flatMap(({ text }) => (typeof text === 'string' ? [text.replaceAll('\u00a0', ' ')] : []));
const ofType = (card: unknown, type: string) => nodes(card).filter((node) => node['type'] === type);

describe('A reminder card', () => {
  test('says whom it addresses, how much there is and how much is late', () => {
    const card = reminderCard(view([open('1'), open('2', { deadline: dueOn('2022-11-30') })]));
    expect(texts(card)).toContain('Head of PPU · 2 items, 1 late');
    expect(card.speak).toBe('Recommendation Tracker: 2 items due, 1 late (14 November 2022)');
  });

  test('says that more may be late where all that it shows is, and what lies behind its link is not known', () => {
    const card = reminderCard(view([open('1'), open('2')], { more: 5 }));
    expect(texts(card)).toContain('Head of PPU · 7 items, 2 or more late');
    const some = reminderCard(view([open('1'), open('2', { deadline: dueOn('2022-11-30') })], { more: 5 }));
    expect(texts(some)).toContain('Head of PPU · 7 items, 1 late');
  });

  test('counts as answered only what was, and beside it what is no longer open', () => {
    const items = [
      { is: 'over', where: 'A report, 5', why: 'finished' } as const,
      { is: 'said', where: 'A report, 6', words: 'Passed on.' } as const,
      open('1'),
    ];
    expect(texts(reminderCard(view(items)))).toContain(
      'Head of PPU · 3 items, 2 no longer open, 1 of the rest late',
    );
  });

  test('says in words how late each item is, not by colour alone', () => {
    const card = reminderCard(
      view([
        open('1'),
        open('2', { deadline: dueOn('2022-11-14') }),
        open('3', { deadline: dueOn('2022-11-15') }),
      ]),
    );
    expect(texts(card)).toEqual(
      expect.arrayContaining([
        'LATE 14 days · was due 31 October 2022',
        'DUE TODAY · 14 November 2022',
        'DUE in 1 day · 15 November 2022',
      ]),
    );
  });

  test('shows what was last said, by whom and when', () => {
    const lastSaid = { words: 'Licences bought.', by: 'Bob', on: day('2022-11-03') };
    expect(texts(reminderCard(view([open('1', { lastSaid })])))).toContain(
      'Last said 3 November 2022 by Bob: Licences bought.',
    );
  });

  test.each([
    ['a link and a picture', '[Open](https://evil.example) ![](https://evil.example/x.png) **evil**'],
    ['HTML', '<img src=x onerror=alert(1)><b>evil</b>'],
    ['a mention', '<at>evil</at> @evil'],
    ['a template and a date function', '${evil} {{DATE(2022-11-14,SHORT)}} evil'],
    ['signs of many kinds', '👩‍👩‍👧 evil _x_ ~y~ `z` | # > 1. -'],
    ['right to left', '\u202eevil\u2067 שלום'],
  ])('never lets anyone’s words be read as anything but words: %s', (_what, hostile) => {
    const lastSaid = { words: hostile, by: hostile, on: today };
    const facts = { asks: hostile, report: hostile, number: hostile, lastSaid, evidence: hostile };
    const said = { ...facts, deadline: { said: hostile, lastDay: undefined, anchor: undefined } };
    const watched = {
      ...(open('2', said) as Extract<CardItem, { is: 'open' }>),
      is: 'watched',
      concern: hostile,
    };
    const items = [
      ...[open('1', facts), watched as CardItem],
      { is: 'over', where: hostile, why: 'gone' } as const,
      { is: 'said', where: hostile, words: hostile } as const,
    ];
    const wrong = { form: 'progress', field: 'words', words: hostile } as const;
    const begun = { ...open('3', facts), typed: { progress: { words: hostile } }, wrong } as CardItem;
    const occasion = { is: 'handover', role: hostile, before: hostile, from: today } as const;
    const card = reminderCard(
      view([...items, begun], { roles: [hostile], occasion, notices: [hostile], watched: 1 }),
    );
    const read = ['TextBlock', 'Fact'].flatMap((type) => ofType(card, type));
    expect(read.filter((node) => JSON.stringify(node).includes('evil'))).toEqual([]);
    expect(
      ofType(card, 'TextRun').filter(({ text }) => String(text).includes('evil')).length,
    ).toBeGreaterThan(9);
  });

  test('closes whatever turns the direction of reading, so that the rest of the line stays as it is', () => {
    const [run] = ofType(reminderCard(view([open('1', { report: '\u202eevil' })])), 'TextRun').filter(
      ({ text }) => String(text).includes('evil'),
    );
    expect(run?.['text']).toBe('\u202eevil\u202c');
  });

  test('names each report once, above its items', () => {
    const items = [open('1'), open('2'), open('3', { report: 'Another (2021)' })];
    const shown = texts(reminderCard(view(items)));
    expect(shown.filter((text) => text === 'A report (2022)' || text === 'Another (2021)')).toEqual([
      'A report (2022)',
      'Another (2021)',
    ]);
  });

  test('has an id of its own for every input', () => {
    const ids = nodes(reminderCard(view([open('1'), open('2'), open('3')]))).flatMap(({ id }) =>
      id === undefined ? [] : [id],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  const long = (id: string) =>
    open(id, {
      ...{ asks: '“Ω” '.repeat(3000), report: `${id}${'R'.repeat(200)}` },
      lastSaid: { words: '\\"'.repeat(3000), by: 'B'.repeat(80), on: today },
    });
  const longest = (facts: Partial<CardView> = {}) =>
    reminderCard(
      view(
        Array.from({ length: 40 }, (_, at) => long(`12345${at}`)),
        facts,
      ),
    );
  const bytes = (card: unknown) => Buffer.byteLength(JSON.stringify(card));

  test.each([
    ['of a morning', {}],
    ['of a round', { inRound: true }],
  ])(
    '%s stays under 25 KB with ten items however long the words are, and links to the rest',
    (_what, facts) => {
      const card = longest(facts);
      expect(bytes(card)).toBeLessThan(MOST_BYTES);
      expect(ofType(card, 'Container').filter(({ separator }) => separator === true)).toHaveLength(10);
      expect(nodes(card).some(({ title }) => title === '30 more items in the tab →')).toBe(true);
    },
  );

  test('has an answer for each of ten items, by a form that waits or by one that a press fetches', () => {
    const card = longest();
    const offered = (type: string) => ofType(card, type).filter(({ title }) => title === 'Progress').length;
    expect(offered('Action.ToggleVisibility') + offered('Action.Execute')).toBe(10);
  });

  test('with few items has all their forms waiting, for a press without delay', () => {
    const card = reminderCard(view([open('1'), open('2'), open('3')]));
    expect(ofType(card, 'Action.ToggleVisibility')).toHaveLength(12);
  });

  test('is the same card for the same facts', () => {
    expect(reminderCard(view([open('1')]))).toEqual(reminderCard(view([open('1')])));
  });

  test('gives only its reader’s own client a refresh', () => {
    expect(reminderCard(view([open('1')])).refresh?.userIds).toEqual(['29:ann']);
    expect(reminderCard(view([open('1')], { teamsId: '' })).refresh).toBeUndefined();
  });
});

describe('An item that was answered', () => {
  const by: Update = {
    ...{
      key: 'k',
      recommendationId: '1',
      taskId: '1',
      kind: 'progress',
      words: 'Half done.',
      evidence: '',
      wantedDay: '',
    },
    ...{
      by: person('Ann'),
      asRole: 'Head of PPU',
      at: '2022-11-17T09:14:00.000Z',
      via: 'card',
      delivery: 'd',
    },
  };

  test('shrinks to one line with the time, and can be changed', () => {
    const card = reminderCard(
      view([{ is: 'answered', where: 'A report, 5', taskId: '1', by, mine: true, press: 1 }]),
    );
    expect(texts(card)).toEqual(
      expect.arrayContaining([
        'A report, 5: progress saved at 9:14 on 17 November',
        'Nothing else is waiting for you here.',
      ]),
    );
    expect(ofType(card, 'Action.Execute').map(({ title }) => title)).toContain('Answer again');
  });

  test('says what comes of it after when it was said, not before', () => {
    const claim = {
      is: 'answered',
      where: 'A report, 5',
      taskId: '1',
      by: { ...by, kind: 'claim' },
    } as const;
    const card = reminderCard(view([{ ...claim, mine: false, press: 1 }]));
    expect(texts(card)).toContain(
      'A report, 5: said to be done at 9:14 on 17 November by Ann; the coordinator will review it',
    );
  });

  test('by someone else names them', () => {
    const card = reminderCard(
      view([
        {
          is: 'answered',
          where: 'A report, 5',
          taskId: '1',
          by: { ...by, by: person('Bob') },
          mine: false,
          press: 1,
        },
      ]),
    );
    expect(texts(card)).toContain('A report, 5: progress saved at 9:14 on 17 November by Bob');
  });
});

describe('A card’s own replies', () => {
  const card = reminderCard(view([open('12')]));
  const sends = ofType(card, 'Action.Execute').filter(({ verb }) => verb !== 'refresh');

  test('are all understood', () => {
    const read = sends.map(({ verb, data }) => readReply(verb, data));
    expect(read.map((reply) => [reply?.verb, reply?.task])).toEqual([
      ['progress', '12'],
      ['claim', '12'],
      ['longer', '12'],
      ['other', '12'],
    ]);
  });

  test('carry what was typed into the inputs of that button', () => {
    const [progress] = sends;
    const typed = {
      ...(progress?.['data'] as object),
      [inputId('words', 'progress', '12')]: 'Half done.',
      [inputId('words', 'claim', '12')]: 'other',
    };
    expect(readReply('progress', typed)).toMatchObject({ words: 'Half done.', evidence: '', day: '' });
  });

  test('carry what was typed elsewhere on the card, which the next card has again', () => {
    const typed = {
      [inputId('words', 'claim', '7')]: 'All copied.',
      [inputId('wish', 'other', '7')]: 'stopped',
    };
    const reply = readReply('progress', { task: '12', delivery: 'd', press: 0, ...typed });
    expect(reply?.typed).toEqual({ 7: { claim: { words: 'All copied.' }, other: { wish: 'stopped' } } });
    const next = reminderCard(view([{ ...open('7'), typed: reply?.typed['7'] ?? {} } as CardItem]));
    const values = nodes(next).flatMap(({ id, value, type }) =>
      String(type).startsWith('Input') && value !== undefined ? [[id, value]] : [],
    );
    expect(values).toEqual([
      ['words-claim-7', 'All copied.'],
      ['wish-other-7', 'stopped'],
    ]);
  });

  test('keep no more of what was typed than the next card can carry', () => {
    const typed = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [inputId('words', 'progress', String(at)), 'x'.repeat(2000)]),
    );
    const reply = readReply('progress', { task: '1', delivery: 'd', ...typed });
    expect(JSON.stringify(reply?.typed).length).toBeLessThan(45_000);
  });

  test('have the same key for the same press and another for the next', () => {
    const reply = { delivery: 'd', task: '12', press: 0 };
    expect(answerKey(reply)).toBe(answerKey({ ...reply }));
    expect(answerKey(reply)).not.toBe(answerKey({ ...reply, press: 1 }));
  });

  test('that are none of ours are refused, whatever they hold', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (verb, data) => void readReply(verb, data)));
    expect([
      readReply('delete', { task: '1', delivery: 'd' }),
      readReply('progress', { delivery: 'd' }),
      readReply('progress', null),
    ]).toEqual([undefined, undefined, undefined]);
  });
});
