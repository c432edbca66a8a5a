/** What the tab says where a holder hands work to a deputy, takes it back, or has it from somebody. */
import { count } from '../facts';
import { number } from '../language';

export const hand = {
  open: 'Hand to deputy',
  titleOf: (where: string) => `Hand to deputy: ${where}`,
  toDeputy: (name: string, role: string) => `It goes to ${name}, the deputy of ${role}.`,
  person: 'To whom?',
  personHint: (role: string) => `${role} has no deputy, so anybody of the organisation can be chosen.`,
  until: 'Until, if there is a last day',
  note: 'What should they know?',
  hint: 'They get its reminders from the next morning on and can answer it on the card. It stays yours to account for: you find it under “With your deputy” and can take it back at any time.',
  others: (many: number, role: string) => `Hand more of ${role} with it (${number(many)})`,
  othersHint: 'Your other items of this role',
  send: (many: number) => (many === 1 ? 'Hand it over' : `Hand ${count(many, 'item')} over`),
  sending: 'Handing over…',
  saved: (many: number, to: string) =>
    many === 1
      ? `Handed to ${to}. They hear of it with the next morning’s card.`
      : `${count(many, 'item')} handed to ${to}. They hear of them with the next morning’s card.`,
  progress: (finished: number, of: number) => `${number(finished)} of ${number(of)}`,
  savedPart: (done: number, of: number, to: string) =>
    done === 0
      ? `None of ${number(of)} was handed to ${to}.`
      : `${number(done)} of ${number(of)} handed to ${to}. They hear of ${done === 1 ? 'it' : 'them'} with the next morning’s card.`,
  notDone: 'These are as they were:',
  undonePart: (undone: number, of: number) => `${number(undone)} of ${number(of)} taken back.`,
  takeBack: 'Take back',
  takeBackOf: (where: string) => `Take back: ${where}`,
  takenBack: 'Taken back. Its reminders come to you again.',
  giveBack: (to: string) => `Give back to ${to}`,
  gaveBack: (to: string) => `Given back to ${to}.`,
  ending: 'Saving…',
  group: 'With your deputy',
} as const;
