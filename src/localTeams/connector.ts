/** The Bot Framework connector as a personal chat in Teams has it: conversations, sending, replacing, deleting, members. */
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Directory, Member } from './directory';
import type { Fault, Faults } from './faults';
import type { ChatStore } from './store';
import { ActivityFromBot, cardsOf, NewConversation } from './wire';

type Parts = {
  store: ChatStore;
  directory: Directory;
  faults: Faults;
  tenantId: string;
  acceptsBot: (authorization: string | undefined) => boolean;
  changed: (person: string) => void;
};

// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages: about 100 KB in UTF-16.
const LARGEST_MESSAGE = 100 * 1024;

export function createConnector(parts: Parts): Router {
  const router = express.Router();
  router.use((request, response, next) => guard(parts, request, response, next));
  router.use(express.json({ limit: '1mb' }));
  router.post('/v3/conversations', (request, response) => createConversation(parts, request, response));
  addActivityRoutes(router, parts);
  addMemberRoutes(router, parts);
  router.use((_request, response) =>
    refuse(response, 501, 'NotImplemented', 'The stand-in has no such call.'),
  );
  router.use((error: { status?: number }, _request: Request, response: Response, _next: NextFunction) => {
    if (error.status === 413) tooBig(response);
    else if (error.status === undefined) refuse(response, 500, 'ServiceError', 'Unknown');
    else refuse(response, error.status, 'BadSyntax', 'The body is not JSON.');
  });
  return router;
}

function guard(
  { acceptsBot, faults }: Parts,
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (!acceptsBot(request.headers.authorization))
    return refuse(response, 401, 'Unauthorized', 'Authorization has been denied for this request.');
  const fault = faults.take(`${request.method} ${request.path}`);
  if (fault === undefined) return next();
  if (fault.cut === 'before') return void request.socket.destroy();
  if (fault.cut === 'after') {
    (response.locals as { cut?: Fault['cut'] }).cut = 'after';
    return next();
  }
  if (fault.retryAfterSeconds !== undefined) response.set('Retry-After', String(fault.retryAfterSeconds));
  refuse(response, fault.status, fault.code, 'Ordered by the test.');
}

// Microsoft's integration notes (microsoft/teams.net, CreateConversation-API-Behavior.md): one member, tenantId needed,
// the same id every time, groups refused, and an activity that is sent but whose id is not given back.
function createConversation(parts: Parts, request: Request, response: Response): void {
  const read = NewConversation.safeParse(request.body);
  if (!read.success) return refuse(response, 400, 'BadSyntax', 'The conversation cannot be read.');
  const { members, isGroup, activity } = read.data;
  const [wanted, ...others] = members;
  if (isGroup === true || wanted === undefined || others.length > 0)
    return refuse(response, 400, 'BadSyntax', 'Incorrect conversation creation parameters');
  const tenant = read.data.tenantId ?? read.data.channelData?.tenant?.id;
  if (tenant !== parts.tenantId) return refuse(response, 400, 'BadSyntax', 'tenantId is missing or not ours');
  const member = memberNamed(parts, wanted.id);
  // The code is as recorded in msteams-docs#7424; the status is that of its sibling, "conversation id".
  if (member === undefined) return refuse(response, 403, 'BadArgument', 'Failed to decrypt pairwise id');
  if (!isInstalled(parts, member)) return notInRoster(response);
  if (activity !== undefined) receive(parts, member, activity);
  answer(response, 201, { id: member.conversationId });
}

// A directory id works only in a personal chat with someone who has the app: learn.microsoft.com answers/questions/1513375.
function memberNamed({ directory }: Parts, id: string): Member | undefined {
  return directory.byMemberId(id) ?? directory.byId(id);
}

function addActivityRoutes(router: Router, parts: Parts): void {
  const activities = '/v3/conversations/:conversation/activities';
  router.post([activities, `${activities}/:activity`], (request, response) => {
    const asked = readActivity(parts, request, response);
    if (asked === undefined) return;
    answer(response, 201, receive(parts, asked.member, asked.activity));
  });
  router.put(`${activities}/:activity`, (request, response) => {
    const asked = readActivity(parts, request, response);
    if (asked === undefined) return;
    const id = String(request.params.activity);
    if (!parts.store.edit(asked.member.id, id, asked.activity)) return noSuchActivity(response);
    parts.changed(asked.member.id);
    answer(response, 200, { id });
  });
  router.delete(`${activities}/:activity`, (request, response) => {
    const member = findMember(parts, request, response);
    if (member === undefined) return;
    if (!parts.store.remove(member.id, String(request.params.activity))) return noSuchActivity(response);
    parts.changed(member.id);
    answer(response, 200, {});
  });
}

function addMemberRoutes(router: Router, parts: Parts): void {
  const members = '/v3/conversations/:conversation/members';
  const shown = ({ memberId, name, id }: Member) => ({
    id: memberId,
    name,
    aadObjectId: id,
    objectId: id,
    tenantId: parts.tenantId,
  });
  router.get(
    [members, `${members}/:member`, '/v3/conversations/:conversation/pagedmembers'],
    (request, response) => {
      const member = findMember(parts, request, response);
      if (member === undefined) return;
      if (request.params.member !== undefined && memberNamed(parts, String(request.params.member)) !== member)
        return refuse(response, 404, 'MemberNotFoundInConversation', 'Member not found.');
      if (request.path.endsWith('/pagedmembers')) answer(response, 200, { members: [shown(member)] });
      else answer(response, 200, request.params.member === undefined ? [shown(member)] : shown(member));
    },
  );
}

/** Keeps what the bot sent and says what Teams would: the id, or none when words and a card came together. */
function receive({ store, changed }: Parts, member: Member, activity: ActivityFromBot): { id?: string } {
  if (activity.type !== 'message') return { id: String(Date.now()) }; // typing and the like leave nothing behind
  const { text, ...rest } = activity;
  // Teams splits these in two and gives back no id: learn.microsoft.com/.../bots/how-to/format-your-bot-messages.
  const isSplit = text !== undefined && text !== '' && cardsOf(activity).length > 0;
  const ids = (isSplit ? [{ type: 'message', text }, rest] : [activity]).map((part) =>
    store.add(member.id, 'bot', part),
  );
  changed(member.id);
  return isSplit ? {} : { id: ids[0] };
}

function readActivity(parts: Parts, request: Request, response: Response) {
  const member = findMember(parts, request, response);
  if (member === undefined) return undefined;
  const read = ActivityFromBot.safeParse(request.body);
  if (!read.success) return void refuse(response, 400, 'BadSyntax', 'The activity cannot be read.');
  const activity = read.data;
  if (activity.type === 'message' && !activity.text && !activity.attachments?.length)
    return void refuse(
      response,
      400,
      'BadSyntax',
      "Activity must include non empty 'text' field or at least 1 attachment",
    );
  if (JSON.stringify(activity).length * 2 > LARGEST_MESSAGE) return void tooBig(response);
  return { member, activity };
}

function findMember(parts: Parts, request: Request, response: Response): Member | undefined {
  const member = parts.directory.byConversation(String(request.params.conversation));
  if (member === undefined || parts.store.installation(member.id) === undefined)
    return void refuse(response, 404, 'ConversationNotFound', 'Conversation not found.');
  if (isInstalled(parts, member)) return member;
  return void notInRoster(response);
}

const isInstalled = ({ store }: Parts, member: Member) => store.installation(member.id)?.installed === true;

function answer(response: Response, status: number, body: unknown): void {
  if ((response.locals as { cut?: Fault['cut'] }).cut === 'after') response.req.socket.destroy();
  else response.status(status).json(body);
}

function refuse(response: Response, status: number, code: string, message: string): void {
  answer(response, status, { error: { code, message } });
}

const notInRoster = (response: Response) =>
  refuse(response, 403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

// Code as recorded in microsoft/BotFramework-Services#269.
const noSuchActivity = (response: Response) =>
  refuse(response, 404, 'ActivityNotFoundInConversation', 'Message does not exist in the thread.');

const tooBig = (response: Response) => refuse(response, 413, 'MessageSizeTooBig', 'Message size too large.');
