/** How a site is set up for the tracker: what there is to make, what was found, and what is wrong with it. */
import type { RegisterFailure } from './register';

export type SetUpPart =
  'list' | 'column' | 'history' | 'format' | 'view' | 'group' | 'level' | 'rights' | 'migration';

/** `differs`: it is other than it should be and was left as it is; `how` says in what. Harmless: the tracker works all the same. */
export type SetUpOutcome =
  { is: 'made' | 'there' } | { is: 'changed'; how: string } | { is: 'differs'; how: string; harmless?: true };

/** One thing that was looked at. `list` is empty where it is about the whole site. Of a plan, made and changed tell what would be. */
export type SetUpStep = { list: string; part: SetUpPart; name: string } & SetUpOutcome;

/** The two interfaces of a site: rows and lists through the one, views and rights through the other. */
export type Api = 'Graph' | 'SharePoint';

/** One that could not be asked, or not to the end. `what` names the thing, with what stood in the way. */
export type Closed = { failure: RegisterFailure; what: string };

/** Whose sign-in it is, as the site knows it. */
export type Visitor = {
  /** Groups of the tracker's own that it is in. */
  groups: readonly string[];
  /** It owns the site: it may make lists and give rights. */
  manages: boolean;
};

export type SetUpFacts = {
  siteUrl: string;
  /** Permissions an interface asks for that the sign-in did not bring. */
  lacking: readonly { api: Api; scopes: readonly string[] }[];
  site: 'there' | Closed;
  /** What provisioning would do. Without SharePoint's part where that could not be asked. */
  plan: readonly SetUpStep[];
  /** Lists of ours that this sign-in is not meant to see, so that their absence says nothing. */
  hidden: readonly string[];
  /** Undefined where SharePoint could not be asked. */
  visitor: Visitor | undefined;
  /** The tracker's groups are on the site: somebody has set it up before. */
  groupsThere: boolean | undefined;
  /** The site's own group of owners, by its name. */
  owners: string;
  /** What could not be looked at, by interface. */
  closed: readonly (Closed & { api: Api })[];
  newer: { found: number; known: number } | undefined;
  /** Undefined where it was not tried. */
  bot: 'let in' | 'shut out' | undefined;
  /** Somebody holds a role that coordinates, or stands in for it; undefined where the roles could not be read. */
  coordinated: boolean | undefined;
};

type Other = { list: string; part: SetUpPart; name: string; how: string; harmless: boolean };

export type Finding =
  | {
      is: 'site missing' | 'host unknown' | 'site closed' | 'no lists' | 'no rights' | 'nothing seen';
      site: string;
    }
  | { is: 'consent missing'; api: Api; scopes: readonly string[] }
  | { is: 'list missing'; list: string }
  | { is: 'lacking'; list: string; part: SetUpPart; names: readonly string[] }
  | ({ is: 'changed' } & Other)
  | ({ is: 'differs' } & Other)
  | { is: 'older'; steps: readonly string[] }
  | { is: 'newer'; found: number; known: number }
  | { is: 'bot shut out'; site: string }
  | { is: 'no coordinator' }
  | { is: 'stopped'; api: Api; what: string; failure: RegisterFailure };

export type SetUpReport = {
  site: string;
  findings: readonly Finding[];
  /** What nobody looked at, with why. Not wrong in itself. */
  unseen: readonly { api: Api; failure: RegisterFailure; what: string }[];
  hidden: readonly string[];
  /** The sign-in may mend what provisioning mends; undefined where that is not known. */
  mayMend: boolean | undefined;
  owners: string;
  /** How many things setting up looks at: for showing how far it has come. */
  steps: number;
};

/** Looks at a site, and mends what can be mended. */
export interface SiteSetUp {
  /** Writes nothing. Never rejects for what is wrong with the site: that is what it answers. */
  check(): Promise<SetUpReport>;
  /** Safe to run again; rejects with a RegisterError where it stopped, and what was made stays. */
  mend(onStep: (step: SetUpStep) => void): Promise<readonly SetUpStep[]>;
}

/** Setting the site up again puts it right. */
export const isMendable = ({ is }: Finding): boolean =>
  is === 'no lists' || is === 'list missing' || is === 'lacking' || is === 'changed' || is === 'older';

/** Somebody may like it so: told, and no reason to call the set-up wrong. */
export const isHarmless = (finding: Finding): boolean => 'harmless' in finding && finding.harmless;

export function reportOn(facts: SetUpFacts): SetUpReport {
  const { siteUrl: site, visitor, hidden, owners, plan } = facts;
  return {
    ...{ site, findings: findingsIn(facts), hidden, owners, steps: plan.length },
    unseen: facts.closed.filter(isUnseen),
    mayMend: visitor?.manages,
  };
}

// Who does not own the site may not look at its rights, and nothing is wrong with that.
const isUnseen = ({ api, failure }: SetUpFacts['closed'][number]): boolean =>
  api === 'SharePoint' && failure !== 'busy' && failure !== 'unreadable';

function findingsIn(facts: SetUpFacts): Finding[] {
  const { siteUrl: site, newer, bot, coordinated } = facts;
  const consent = facts.lacking.map(({ api, scopes }): Finding => ({ is: 'consent missing', api, scopes }));
  if (facts.site !== 'there') return [...consent, ...siteFinding(facts.site, site, consent.length > 0)];
  const stopped = facts.closed
    .filter((each) => !isUnseen(each))
    .map((each): Finding => ({ is: 'stopped', ...each }));
  const lists = newer === undefined ? listFindings(facts) : [{ is: 'newer' as const, ...newer }];
  return [
    ...consent,
    ...stopped,
    ...lists,
    ...(bot === 'shut out' ? [{ is: 'bot shut out', site } as const] : []),
    ...(coordinated === false ? [{ is: 'no coordinator' } as const] : []),
  ];
}

function siteFinding({ failure, what }: Closed, site: string, consentLacks: boolean): Finding[] {
  if (failure === 'missing') return [{ is: 'site missing', site }];
  // "Invalid hostname for this tenancy" comes as 400 (api/site-getbypath.md).
  if (failure === 'refused') return [{ is: 'host unknown', site }];
  if (failure === 'forbidden') return consentLacks ? [] : [{ is: 'site closed', site }];
  return [{ is: 'stopped', api: 'Graph', failure, what }];
}

function listFindings({ siteUrl: site, plan, hidden, visitor, groupsThere }: SetUpFacts): Finding[] {
  const lists = plan.filter(({ part, list }) => part === 'list' && !hidden.includes(list));
  const missing = lists.filter(({ is }) => is === 'made').map(({ list }) => list);
  if (lists.length > 0 && missing.length === lists.length) {
    if (visitor?.manages === true) return [{ is: 'no lists', site }];
    // Lists that somebody may not see are not there for them: only the groups tell that they were made.
    if (groupsThere === undefined) return [{ is: 'nothing seen', site }];
    return [{ is: groupsThere ? 'no rights' : 'no lists', site }];
  }
  const others = plan.filter(({ list }) => !missing.includes(list) && !hidden.includes(list));
  return [
    ...missing.map((list): Finding => ({ is: 'list missing', list })),
    ...lackingIn(others),
    ...otherIn(others),
    ...olderIn(others),
  ];
}

/** What would be made, together by list and kind. */
function lackingIn(plan: readonly SetUpStep[]): Finding[] {
  const groups = new Map<string, { list: string; part: SetUpPart; names: string[] }>();
  for (const { list, part, name, is } of plan) {
    if (is !== 'made' || part === 'migration') continue;
    const key = `${list} ${part}`;
    const group = groups.get(key) ?? { list, part, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map((group): Finding => ({ is: 'lacking', ...group }));
}

function otherIn(plan: readonly SetUpStep[]): Finding[] {
  return plan.flatMap((step): Finding[] => {
    if (step.is !== 'changed' && step.is !== 'differs') return [];
    const { is, list, part, name, how } = step;
    const harmless = step.is === 'differs' && step.harmless === true;
    return [{ is, list, part, name, how, harmless }];
  });
}

function olderIn(plan: readonly SetUpStep[]): Finding[] {
  const steps = plan.filter(({ part, is }) => part === 'migration' && is === 'made').map(({ name }) => name);
  return steps.length === 0 ? [] : [{ is: 'older', steps }];
}

// What has more in it: https://learn.microsoft.com/graph/permissions-reference. Asking for less is never wrong.
const MORE: Readonly<Record<string, readonly string[]>> = {
  'Sites.ReadWrite.All': ['Sites.Manage.All', 'Sites.FullControl.All'],
  'Sites.Manage.All': ['Sites.FullControl.All'],
  'User.ReadBasic.All': [
    'User.Read.All',
    'User.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
};

/** The permissions among `wanted` that neither are among `granted` nor are contained in one of them. */
export const lackingScopes = (wanted: readonly string[], granted: readonly string[]): string[] =>
  wanted.filter((scope) => ![scope, ...(MORE[scope] ?? [])].some((each) => granted.includes(each)));
