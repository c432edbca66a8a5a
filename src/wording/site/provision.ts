/** What setting a site up prints in a terminal: a table of what was made, was there, was changed, or differs. */
import type { SetUpStep } from '../../inspection/setUp';
import { count } from '../facts';

type Said = Readonly<Record<SetUpStep['is'], string>>;
const DONE: Said = { made: 'made', there: 'was there', changed: 'changed', differs: 'differs' };
const PLANNED: Said = {
  made: 'would make',
  there: 'is there',
  changed: 'would change',
  differs: 'differs',
};

const PARTS: Readonly<Record<SetUpStep['part'], readonly [one: string, many: string]>> = {
  list: ['list', 'lists'],
  column: ['column', 'columns'],
  history: ['history', 'histories'],
  format: ['column format', 'column formats'],
  view: ['view', 'views'],
  group: ['group', 'groups'],
  level: ['permission level', 'permission levels'],
  rights: ['rights', 'rights'],
  migration: ['step forward', 'steps forward'],
};

const MOST_NAMED = 4;

export type SetUpRow = { said: string; place: string; what: string };

export const setUpTable = (steps: readonly SetUpStep[], plan: boolean): string[] =>
  setUpRows(steps, plan).map(({ said, place, what }) => `  ${said.padEnd(13)}${place.padEnd(17)}${what}`);

/** One row for what is of one kind; one by itself for each thing that changed or differs, with why. */
export function setUpRows(steps: readonly SetUpStep[], plan: boolean): SetUpRow[] {
  const said = plan ? PLANNED : DONE;
  const groups = new Map<string, SetUpStep[]>();
  for (const step of steps) {
    const key = [step.is, step.list, step.part, 'how' in step ? step.name : ''].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { list, part, is } = first;
    const place = list === '' ? 'the site' : list;
    return [{ said: said[is], place, what: `${whatOf(part, group)}${whyOf(first)}` }];
  });
}

function whatOf(part: SetUpStep['part'], group: readonly SetUpStep[]): string {
  const [one, many] = PARTS[part];
  if (part === 'list') return one;
  const names = group.map(({ name }) => name);
  if (names.length > MOST_NAMED) return count(names.length, one, many);
  return `${names.length === 1 ? one : many} ${names.join(', ')}`;
}

const whyOf = (step: SetUpStep): string => {
  if (step.is === 'changed') return ` (${step.how})`;
  return step.is === 'differs' ? `: ${step.how}. It was left as it is` : '';
};

export function setUpSummary(steps: readonly SetUpStep[], plan: boolean): string {
  const many = (is: SetUpStep['is']) => steps.filter((step) => step.is === is).length;
  const sums = `${many('made')} made, ${many('changed')} changed, ${many('there')} there already, ${count(many('differs'), 'difference')} left alone`;
  return plan
    ? `This is a plan; nothing was changed. It would be: ${sums}.`
    : `The site is set up: ${sums}. Running this again is harmless.`;
}

export const settingUp = (site: string, plan: boolean): string =>
  plan ? `What setting up ${site} would do:` : `Setting up ${site}`;

export const setUpStopped = (why: string): string =>
  `${why}\nWhat was made stays. Run this again: it goes on where it stopped.`;

export const noSite = (command: 'provision' | 'check'): string =>
  `Name the site: npm run ${command} -- --site https://contoso.sharepoint.com/sites/inspections`;

export const noInstaller = `To set up a site of a tenant, say who signs in:
  TENANT_ID                the directory
  PROVISION_CLIENT_ID      the app registration for setting up (src/lists/PERMISSIONS.md)
  PROVISION_CERTIFICATE    a PEM file with its key and certificate; without it you sign in with a code
  TEAMS_APP_ID             the app's id in Teams, for the links in the lists; may come later`;

export const certificateUnreadable = (file: string): string =>
  `${file} holds no private key and certificate in PEM form. Give a file that holds both.`;
