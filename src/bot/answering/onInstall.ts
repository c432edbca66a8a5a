/** The app was installed for a person, or taken away: how to reach them is kept, for without it no card can go out. */
import type { Conversation } from '../../inspection/reminders/delivery';
import { type Register, RegisterError } from '../../inspection/register';

/** What every activity from Teams says about where it came from. */
export type Whence = {
  from: { id: string; aadObjectId?: string | undefined };
  conversation: { id: string; tenantId?: string | undefined; conversationType?: unknown };
  serviceUrl?: string | undefined;
};

/** Undefined when the activity does not say who and where, as one from a channel connector does not. */
function conversationIn(
  { from, conversation, serviceUrl }: Whence,
  tenantId: string,
): Conversation | undefined {
  if (from.aadObjectId === undefined || from.aadObjectId === '' || serviceUrl === undefined) return undefined;
  // A channel's or a group's: what is a person's own must not go there.
  if (conversation.conversationType !== undefined && conversation.conversationType !== 'personal')
    return undefined;
  return {
    personId: from.aadObjectId,
    conversationId: conversation.id,
    teamsId: from.id,
    serviceUrl,
    tenantId,
    gone: '',
  };
}

/** Kept from the install and from every later word, for service addresses change; written only when something did. */
export async function rememberConversation(
  register: Register,
  activity: Whence,
  tenantId: string,
): Promise<void> {
  const now = conversationIn(activity, tenantId);
  if (now === undefined) return;
  const before = await register.conversations.withKey(now.personId);
  if (before === undefined) await unless('taken', () => register.conversations.add(now));
  else if (isOther(before, now))
    await unless('changed', () => register.conversations.save({ ...before, ...now }));
}

// Where Teams takes messages for any region, for a chat that has not said a word yet
// (teams/platform/bots/how-to/conversations/send-proactive-messages).
const ANY_REGION = 'https://smba.trafficmanager.net/teams/';

/** A chat that was made by installing the app for somebody; what the app then says by itself may be there first. */
export async function keepConversation(
  register: Register,
  known: Pick<Conversation, 'personId' | 'conversationId' | 'tenantId'>,
  serviceUrl = ANY_REGION,
): Promise<Conversation> {
  const kept = { ...known, teamsId: '', serviceUrl, gone: '' };
  await unless('taken', () => register.conversations.add(kept));
  return (await register.conversations.withKey(known.personId)) ?? kept;
}

/** Without a tenant the stand-in's address changes with the port; real Teams tells a new one with the next word. */
export async function moveConversations(register: Register, serviceUrl: string): Promise<void> {
  const { rows } = await register.conversations.all();
  const moved = rows
    .filter((each) => each.serviceUrl !== serviceUrl)
    .map((each) => ({ ...each, serviceUrl }));
  if (moved.length > 0) await register.conversations.saveAll(moved);
}

/** Nothing reaches this person until the app is installed again. */
export async function forgetConversation(register: Register, personId: string, why: string): Promise<void> {
  const before = await register.conversations.withKey(personId);
  if (before === undefined || before.gone === why) return;
  await unless('changed', () => register.conversations.save({ ...before, gone: why }));
}

const isOther = (a: Conversation, b: Conversation): boolean =>
  a.conversationId !== b.conversationId ||
  a.serviceUrl !== b.serviceUrl ||
  a.teamsId !== b.teamsId ||
  a.gone !== b.gone;

/** Another activity of the same person may be first; what it wrote serves as well. */
async function unless(race: 'taken' | 'changed', write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof RegisterError && error.failure === race)) throw error;
  }
}
