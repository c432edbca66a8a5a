/** What the bot is told when it starts: by the command line and the environment, parsed once. */
import path from 'node:path';
import { z } from 'zod';
import { siteAddress } from '../inspection/siteAddress';
import { wrongSettings as say } from '../wording/server';
import { siteRefused } from '../wording/site/siteAddress';

export type QueueSettings =
  | { is: 'file'; file: string }
  | { is: 'azure'; connection: string; name: string }
  /** Reached by the bot's own sign-in. */
  | { is: 'azure'; url: string };

export type Common = {
  port: number;
  zone: string;
  morningHour: number;
  /** Messages a second at most, from this process. */
  perSecond: number;
  queue: QueueSettings;
};

export type LocalSettings = Common & {
  mode: 'local';
  /** The folder that keeps the local lists and chats. */
  data: string;
  /** Start without the sample reports. */
  empty: boolean;
};

export type TenantSettings = Common & {
  mode: 'tenant';
  tenantId: string;
  tabClientId: string;
  botClientId: string;
  botClientSecret: string | undefined;
  /** A PEM file with the bot's private key and certificate. */
  botCertificate: string | undefined;
  botManagedIdentity: string | undefined;
  /** For what only the app of the manifest itself may do: give itself to a person, and write to the activity feed. */
  tabClientSecret: string | undefined;
  /** The mailbox that reminders by mail come from. */
  mailFrom: string | undefined;
  siteUrl: string;
  /** Where Teams finds the tab, as https://tracker.example.org. */
  publicUrl: string;
  /** The app's id in Teams, for links into the tab. */
  teamsAppId: string;
};

export type Settings = LocalSettings | TenantSettings;

export type Wrong = { wrong: readonly string[] };

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  TIME_ZONE: z.string().refine(isZone, say.notZone).default('Europe/London'),
  MORNING_HOUR: z.coerce.number().int().min(0).max(23).default(8),
  // Teams allows an app 50 a second in a tenant, older pages say 30.
  SENDS_PER_SECOND: z.coerce.number().positive().max(50).default(10),
  QUEUE_CONNECTION: z.string().min(1).optional(),
  QUEUE_NAME: z
    .string()
    .regex(/^[a-z0-9](?:-?[a-z0-9]){2,62}$/, say.notQueue)
    .default('tracker-deliveries'),
  QUEUE_URL: z.url({ protocol: /^https$/ }).optional(),
});

type Environment = z.infer<typeof Environment>;

const Tenant = z.object({
  TENANT_ID: z.guid(),
  TAB_CLIENT_ID: z.guid(),
  BOT_CLIENT_ID: z.guid(),
  BOT_CLIENT_SECRET: z.string().min(1).optional(),
  BOT_CERTIFICATE: z.string().min(1).optional(),
  BOT_MANAGED_IDENTITY: z.string().min(1).optional(),
  TAB_CLIENT_SECRET: z.string().min(1).optional(),
  MAIL_FROM: z.email().optional(),
  SITE_URL: z.string().transform(siteUrl),
  PUBLIC_URL: z.url({ protocol: /^https$/ }),
  TEAMS_APP_ID: z.guid(),
});

const TENANT_NAMES = Object.keys(Tenant.shape);

export type Options = { port?: string | undefined; data?: string | undefined; empty?: boolean | undefined };

/** With any tenant setting present all of them are needed: a half-configured bot must not fall back to local sign-in. */
export function readSettings(env: Record<string, string | undefined>, options: Options): Settings | Wrong {
  const named = options.port === undefined ? env : { ...env, PORT: options.port };
  const common = Environment.safeParse(filled(named));
  if (!common.success) return { wrong: wordsOf(common.error) };
  const data = path.resolve(options.data ?? 'data');
  const { PORT: port, TIME_ZONE: zone, MORNING_HOUR: morningHour, SENDS_PER_SECOND: perSecond } = common.data;
  const shared: Common = { port, zone, morningHour, perSecond, queue: queueIn(common.data, data) };
  if (TENANT_NAMES.every((name) => (env[name] ?? '') === ''))
    return {
      ...shared,
      mode: 'local',
      data,
      empty: options.empty ?? false,
    };
  const tenant = Tenant.safeParse(filled(env));
  if (!tenant.success) return { wrong: wordsOf(tenant.error) };
  const own = tenant.data;
  if (own.BOT_CLIENT_ID === own.TAB_CLIENT_ID) return { wrong: [say.shared] };
  const given = [own.BOT_CERTIFICATE, own.BOT_MANAGED_IDENTITY, own.BOT_CLIENT_SECRET].filter(
    (each) => each !== undefined,
  );
  if (given.length === 0) return { wrong: [say.noCredential] };
  if (own.BOT_CERTIFICATE !== undefined && given.length > 1) return { wrong: [say.twoCredentials] };
  return {
    ...shared,
    mode: 'tenant',
    tenantId: own.TENANT_ID,
    tabClientId: own.TAB_CLIENT_ID,
    botClientId: own.BOT_CLIENT_ID,
    botClientSecret: own.BOT_CLIENT_SECRET,
    botCertificate: own.BOT_CERTIFICATE,
    botManagedIdentity: own.BOT_MANAGED_IDENTITY,
    tabClientSecret: own.TAB_CLIENT_SECRET,
    mailFrom: own.MAIL_FROM,
    siteUrl: own.SITE_URL,
    publicUrl: own.PUBLIC_URL.replace(/\/$/, ''),
    teamsAppId: own.TEAMS_APP_ID,
  };
}

/** One process keeps its own; a shared one is named by its connection string or its address. */
function queueIn({ QUEUE_CONNECTION, QUEUE_NAME, QUEUE_URL }: Environment, data: string): QueueSettings {
  if (QUEUE_URL !== undefined) return { is: 'azure', url: QUEUE_URL };
  if (QUEUE_CONNECTION !== undefined) return { is: 'azure', connection: QUEUE_CONNECTION, name: QUEUE_NAME };
  return { is: 'file', file: path.join(data, 'queue.sqlite') };
}

/** An empty variable is one that is not set. */
const filled = (env: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));

// The value itself is left out: it may be a secret.
const wordsOf = (error: z.ZodError): string[] =>
  error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);

/** Whatever form of a site's address was pasted. */
function siteUrl(given: string, context: z.RefinementCtx): string {
  const read = siteAddress(given);
  if (read.ok) return read.url;
  context.addIssue({ code: 'custom', message: siteRefused(read.refusal) });
  return z.NEVER;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    return !(error instanceof RangeError);
  }
}
