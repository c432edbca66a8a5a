/** A card of each kind the bot sends, with everything a person can have written in it in words that a test may choose. */
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { awayCard } from '../../src/cards/awayCard';
import { choicesOf, fileCard, type FileView } from '../../src/cards/fileCard';
import { type CardItem, type OpenItem, whereOf } from '../../src/cards/cardItems';
import { helpCard } from '../../src/cards/helpCard';
import { recommendationCard } from '../../src/cards/recommendationCard';
import { type CardView, reminderCard } from '../../src/cards/reminderCard';
import { shortCard } from '../../src/cards/shortCard';
import { day } from '../../src/inspection/day';
import { standing } from '../../src/inspection/recommendation/deadline';
import type { Recommendation } from '../../src/inspection/recommendation/recommendation';
import type { Update } from '../../src/inspection/update';
import { PRODUCT, deputyHears, forHolder } from '../../src/wording/chat/cards';
import { askAgain, notFetched } from '../../src/wording/chat/files';
import { asksInWords, forRole, handedInWords, withDeputyInWords } from '../../src/wording/asking/saidAnew';
import { aHanding, aRecommendation, aTask, anAsk, dueOn, kept, person } from './builders';

const TODAY = day('2022-11-14');

/** Whatever others wrote that a card shows. */
export type Words = {
  report: string;
  number: string;
  asks: string;
  said: string;
  name: string;
  role: string;
  evidence: string;
  file: string;
};

export const ORDINARY: Words = {
  report: 'Child protection re-inspection (2022)',
  number: '5',
  asks: 'The force should review its systems for investigating online child abuse, so that every image is examined within the time that its risk allows.',
  said: 'Licences bought; training is booked for June.',
  name: 'Bob Marley-Hughes',
  role: 'Head of the Public Protection Unit',
  evidence: 'https://example.org/evidence/licences-2022.docx',
  file: 'Licences for the imaging software, 2022–23.docx',
};

type Facts = {
  id: string;
  due?: string;
  said?: string;
  wrong?: OpenItem['wrong'];
  typed?: OpenItem['typed'];
};

/** Each card by its name, the same for the same words. */
export function cardKinds(words: Partial<Words> = {}): Readonly<Record<string, IAdaptiveCard>> {
  const w = { ...ORDINARY, ...words };
  const link = (id?: string) => `https://tracker.example/${id ?? 'mine'}`;
  const open = ({ id, due, said = w.said, wrong, typed }: Facts): OpenItem => {
    const lastSaid = { words: w.said, by: w.name, on: day('2022-11-03') };
    const deadline =
      due === undefined
        ? { said, lastDay: undefined, anchor: undefined }
        : dueOn(due, said === w.said ? due : said);
    const told = { report: w.report, number: w.number, asks: w.asks, lastSaid, evidence: w.evidence };
    const task = kept(aTask({ ...told, key: id, deadline, original: deadline }), id);
    const item: OpenItem = { is: 'open', task, standing: standing(deadline, TODAY), press: 0 };
    return { ...item, ...(wrong === undefined ? {} : { wrong }), ...(typed === undefined ? {} : { typed }) };
  };
  const watched = (id: string, concern: string): CardItem => {
    const { task, standing: stands } = open({ id, due: '2022-08-31' });
    return { is: 'watched', task, standing: stands, concern };
  };
  const where = whereOf(w);
  const by: Update = {
    ...{ key: 'k', recommendationId: '1', taskId: '1', kind: 'progress', words: w.said, evidence: '' },
    ...{ wantedDay: '', by: person(w.name), asRole: w.role, at: '2022-11-14T09:14:00.000Z', via: 'card' },
    delivery: 'd',
  };
  const answered = (kind: Update['kind'], mine = true): CardItem => ({
    ...{ is: 'answered', where, taskId: '9', by: { ...by, kind }, mine, press: 1 },
  });
  const view = (items: readonly CardItem[], facts: Partial<CardView> = {}): IAdaptiveCard =>
    reminderCard({
      ...{ person: person(w.name), roles: [w.role], day: TODAY, delivery: 'd|2022-11-14|reminder', items },
      ...{ more: 0, watched: 0, notices: [], link, zone: 'Europe/London', teamsId: '29:ann' },
      ...{ occasion: { is: 'reminder' }, inRound: false, withEvidence: false },
      ...{ evidenceRequired: true, maySnooze: true },
      ...facts,
    });
  const three = [
    open({ id: '1', due: '2022-10-31' }),
    open({ id: '2', due: '2022-11-14' }),
    open({ id: '3', due: '2022-11-28' }),
  ];
  const round = { is: 'round', title: `The paper of November 2022 for ${w.name}`, calls: 3 } as const;
  const asRound = (call: number, isClosed: boolean) =>
    ({ ...round, call, closes: day('2022-11-21'), isClosed }) as const;
  const wrong = { form: 'claim', field: 'evidence', words: 'A claim needs a link to its evidence.' } as const;
  const typed = { claim: { words: w.said }, other: { words: w.said, wish: 'stopped' } } as const;
  const handed = aHanding({ to: person(w.name), by: person(w.name), role: w.role, note: w.said });
  const lookedUp = (facts: Partial<Recommendation> = {}) => {
    const due = { deadline: dueOn('2022-10-31'), original: dueOn('2022-10-31') };
    const of = { report: w.report, number: w.number, text: w.asks, owners: [w.role] };
    const row = kept(aRecommendation({ ...of, ...due, ...facts }), '7');
    return recommendationCard({ row, today: TODAY, link: link('7') });
  };
  const choices = choicesOf(['1', '2', '3'].map((id) => open({ id, due: '2022-10-31' }).task));
  const ofFile = { key: '0b0e5b8c-6e1f-4a53-9d2e-5a6d3f2c7b10', name: w.file };
  const asksOf = (facts: Partial<Extract<FileView, { is: 'asking' }>> = {}) =>
    fileCard({
      ...{ is: 'asking', file: ofFile, choices, more: 0, typed: { item: '', words: '' }, wrong: undefined },
      ...{ link: link(), ...facts },
    });
  const keptAs = (kind: Update['kind']) =>
    fileCard({
      ...{ is: 'kept', name: w.file, where, update: { ...by, kind }, zone: 'Europe/London', link: link('1') },
    });
  const away = { from: day('2022-12-01'), until: day('2022-12-09') };
  const roles = [
    { name: w.role, deputy: w.name, away: undefined },
    { name: `${w.role} (custody)`, deputy: undefined, away: undefined },
  ];
  const asAway = (facts: Partial<Parameters<typeof awayCard>[0]>) =>
    awayCard({ roles, typed: {}, wrong: undefined, link, teamsId: '29:ann', ...facts });
  return {
    morning: view(three),
    'morning, undated and waiting on an event': view([open({ id: '1' }), open({ id: '2', said: '' })]),
    'morning with ten items and more': view(
      Array.from({ length: 10 }, (_, at) => open({ id: `${at + 1}`, due: '2022-10-31' })),
      { more: 13 },
    ),
    'morning of a manager': view(
      [
        open({ id: '1', due: '2022-10-31' }),
        watched('2', `Belongs to ${w.role} (${w.name}), and has been late for a long time.`),
        watched('3', `${w.name} says it is not theirs: “${w.said}”`),
      ],
      { watched: 2 },
    ),
    'morning of a deputy': view([open({ id: '1', due: '2022-10-31' })], {
      notices: [forHolder(w.role, w.name, away.until), deputyHears(w.name, w.role, away.until)],
    }),
    'morning with a question, and of a deputy': view(
      [
        {
          ...open({ id: '1', said: '' }),
          notes: [asksInWords(anAsk({ by: person(w.name), words: w.said }))],
        },
        {
          ...open({ id: '2', due: '2022-11-28' }),
          notes: [handedInWords(handed), withDeputyInWords(handed)],
        },
      ],
      { roles: [forRole(w.role)] },
    ),
    'a press refused': view([open({ id: '1', due: '2022-10-31', wrong, typed })]),
    'partly answered': view([answered('progress'), answered('claim', false), ...three.slice(2)]),
    'all answered': view([answered('progress'), answered('not mine')]),
    'over since': view([
      { is: 'over', where, why: 'finished' },
      { is: 'over', where, why: 'not yours' },
      {
        is: 'said',
        where,
        words: `${w.role} passed to ${w.name} on 14 November 2022, so nothing was saved.`,
      },
    ]),
    'asked for': view(three, { occasion: { is: 'asked' }, more: 4 }),
    'round, first call': view(three, { occasion: asRound(0, false), inRound: true }),
    'round, last call': view(three.slice(0, 1), { occasion: asRound(2, false), inRound: true }),
    'round, closed': view([answered('no change')], { occasion: asRound(1, true), inRound: true }),
    handover: view([...three, open({ id: '4' })], {
      occasion: { is: 'handover', role: w.role, before: w.name, from: TODAY },
      withEvidence: true,
    }),
    'looked up': lookedUp(),
    'looked up, with much in it': lookedUp({ owners: [w.role, w.name], text: `${w.asks} `.repeat(12) }),
    'too large for Teams': shortCard(`${PRODUCT}: 240 items due, 12 late (14 November 2022)`, link()),
    help: helpCard({ greets: false, link }),
    welcome: helpCard({ greets: true, link }),
    'a file': asksOf({ more: 4 }),
    'a file, refused': asksOf({ typed: { item: '2', words: w.said }, wrong: askAgain.unreachable }),
    'a file, for the one item': asksOf({ choices: choices.slice(0, 1) }),
    'a file, added': keptAs('progress'),
    'a file, added with a claim': keptAs('claim'),
    'a file, not taken': fileCard({
      ...{ is: 'over', name: w.file, why: notFetched.gone, words: w.said, link: link() },
    }),
    'away, not yet said': asAway({}),
    'away, said': asAway({ roles: roles.map((role) => ({ ...role, away })) }),
    'away, refused': asAway({
      typed: { from: '2022-12-01' },
      wrong: { at: 'until', words: 'Choose a day.' },
    }),
    'away, of nobody in particular': asAway({ roles: [] }),
  };
}
