/** The tab's tests play in one force on one day: its people, and the records of given/builders in its words. */
import { day } from '../../src/inspection/day';
import type { Person, Role } from '../../src/inspection/reminders/owner';
import type { Recommendation } from '../../src/inspection/recommendation/recommendation';
import type { Report } from '../../src/inspection/report/report';
import type { Task } from '../../src/inspection/recommendation/task';
import type { Update } from '../../src/inspection/update';
import { aRecommendation, aReport, aTask, anUpdate, heldBy } from '../given/builders';

export { aMove as move, dueOn } from '../given/builders';

export const TODAY = day('2026-11-22');

export const ann: Person = { id: 'p-ann', name: 'Ann Archer' };
export const bob: Person = { id: 'p-bob', name: 'Bob Baker' };
export const cat: Person = { id: 'p-cat', name: 'Cat Cole' };

const OURS = { report: 'Child protection (2022)', owners: ['Head of PPU'] };

export const report = (facts: Partial<Report> = {}): Report =>
  aReport({
    ...{ title: 'Child protection', line: '', scope: '' },
    ...{ publishedSaid: 'March 2022', published: day('2022-03-01') },
    ...facts,
  });

export const recommendation = (facts: Partial<Recommendation> = {}): Recommendation =>
  aRecommendation({ ...OURS, text: 'Review the training of first responders.', ...facts });

export const task = (facts: Partial<Task> = {}): Task =>
  aTask({ ...OURS, asks: 'Train first responders.', ...facts });

export const update = (facts: Partial<Update> = {}): Update =>
  anUpdate({ words: 'Licences bought.', by: ann, asRole: 'Head of PPU', ...facts });

export const role = (name: string, holder?: Person, more: Partial<Role> = {}): Role =>
  heldBy(holder, name, { from: day('2026-01-05'), ...more });

export const coordinator = role('Strategic Development', cat, { coordinates: true });
