/** What a new local register needs before anyone can use it: a coordinator, and sample reports unless told otherwise. */
import { type Day, addDays, day } from '../../inspection/day';
import type { Person, Role } from '../../inspection/reminders/owner';
import { type Register, RegisterError } from '../../inspection/register';
import { importPaper } from '../../workflows/importing/importPaper';
import { SAMPLE_ROLES, sampleMeaning, sampleReplyOn } from './sampleData';

export type FirstPeople = { coordinator: Person; owner: Person; manager: Person };

const COORDINATOR_ROLE = 'Coordinator (Strategic Development)';

/** Safe to run at every start: a register in which anyone was ever made coordinator is left alone. */
export async function firstStart(
  register: Register,
  { today, empty, people }: { today: Day; empty: boolean; people: FirstPeople },
): Promise<void> {
  const roles = await register.roles.all();
  if (roles.rows.some(({ coordinates }) => coordinates)) return;
  if (!empty) await addSamples(register, today, people);
  // Last, as the mark of a first start that went all the way.
  await addRole(register, {
    ...held(COORDINATOR_ROLE, people.coordinator, day('2020-01-01')),
    coordinates: true,
  });
}

async function addSamples(register: Register, today: Day, { owner, manager }: FirstPeople): Promise<void> {
  const from = addDays(today, -400);
  await addRole(register, held(SAMPLE_ROLES.first, owner, from, 'Local Policing'));
  await addRole(register, held(SAMPLE_ROLES.second, manager, from, 'People and Training'));
  await importPaper(register, sampleMeaning(today));
  await replyToSamples(register);
}

/** Two of the three are answered in time, as most reports are; the youngest is late, for a first look at what late is. */
async function replyToSamples(register: Register): Promise<void> {
  const { rows } = await register.reports.all();
  for (const report of rows) {
    const on = sampleReplyOn(report);
    if (on === undefined || report.reply !== undefined) continue;
    const reply = { is: 'published', on, link: '', by: 'Sample data' } as const;
    await register.reports.save({ ...report, reply });
  }
}

const held = (name: string, person: Person, from: Day, directorate = ''): Role => ({
  name,
  holdings: [{ person, from, until: undefined, acting: false }],
  deputy: undefined,
  manager: undefined,
  away: undefined,
  directorate,
  coordinates: false,
});

async function addRole(register: Register, role: Role): Promise<void> {
  try {
    await register.roles.add(role);
  } catch (error) {
    if (!(error instanceof RegisterError && error.failure === 'taken')) throw error;
  }
}
