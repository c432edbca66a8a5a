/** What the chat page asks of the stand-in: people, messages, news of changes, and what a person does. */
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Chat } from './chat';
import type { Compose } from './compose';
import type { Directory, Member } from './directory';
import type { ChatFiles } from './files';
import type { ChatStore } from './store';
import { BotUnreachable } from './toBot';
import type { Watchers } from './watchers';
import { Composing, FileName, type Person, Press, Saying } from './wire';

type Parts = {
  store: ChatStore;
  directory: Directory;
  chat: Chat;
  files: ChatFiles;
  compose: Compose;
  watchers: Watchers;
  bot: { id: string; name: string };
  sendPage: (response: Response, page: 'chat') => void;
};

export type People = { bot: { name: string }; people: (Person & { installed: boolean })[] };

export function createChatRoutes(parts: Parts): Router {
  const router = express.Router();
  router.get('/', (_request, response) => parts.sendPage(response, 'chat'));
  router.get('/people', (_request, response) => {
    const people = parts.directory.members.map(({ id, name }) => {
      return { id, name, installed: parts.store.installation(id)?.installed === true };
    });
    response.json({ bot: { name: parts.bot.name }, people } satisfies People);
  });
  addReading(router, parts);
  addFiles(router, parts);
  router.post('/{*rest}', only(JSON_BODY), express.json({ limit: '200kb' }));
  addDoing(router, parts);
  router.use((error: { status?: number }, _request: Request, response: Response, _next: NextFunction) => {
    if (error instanceof BotUnreachable) response.status(502).json({ error: error.message });
    else if (error.status === undefined)
      response.status(500).json({ error: 'The stand-in for Teams failed.' });
    else response.status(error.status).json({ error: 'The request cannot be read.' });
  });
  return router;
}

// A page elsewhere can post a form here without asking, but neither JSON nor bytes: those need a preflight, which nobody
// answers.
const only =
  (type: string) =>
  (request: Request, response: Response, next: NextFunction): void => {
    if (request.is(type) === type) return next();
    response.status(415).json({ error: `Only ${type} is read here.` });
  };
const JSON_BODY = 'application/json';
const BYTES = 'application/octet-stream';

/** As Teams does it: the file is put where it stays, and the message that is sent then names it. */
function addFiles(router: Router, parts: Parts): void {
  const bytes = express.raw({ type: BYTES, limit: '30mb' });
  router.post('/:person/files', only(BYTES), bytes, (request, response) => {
    const member = known(parts, request, response);
    if (!member) return;
    const name = FileName.safeParse(request.query['name']);
    if (!name.success) return unreadable(response);
    const body: unknown = request.body;
    const content = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    response.json({ id: parts.files.add(member.id, name.data, content) });
  });
}

function addReading(router: Router, parts: Parts): void {
  router.get('/:person/messages', (request, response) => {
    const member = known(parts, request, response);
    if (member) response.json(parts.store.messages(member.id));
  });
  router.get('/:person/events', (request, response) => {
    const member = known(parts, request, response);
    if (member) parts.watchers.watch(member.id, response);
  });
}

function addDoing(router: Router, parts: Parts): void {
  const { chat, compose } = parts;
  router.post('/:person/act', async (request, response) => {
    const member = known(parts, request, response);
    if (!member) return;
    const press = Press.safeParse(request.body);
    if (!press.success) return unreadable(response);
    const outcome = await chat.press(member, press.data);
    if (outcome === undefined) response.status(404).json({ error: 'There is no such message here.' });
    else response.json(outcome);
  });
  router.post('/:person/say', async (request, response) => {
    const member = known(parts, request, response);
    if (!member) return;
    const saying = Saying.safeParse(request.body);
    if (!saying.success) return unreadable(response);
    const delivered = await chat.say(member, saying.data.text, saying.data.files);
    if (delivered === undefined) response.status(404).json({ error: 'There is no such file of theirs.' });
    else response.json({ delivered });
  });
  router.post('/:person/compose', async (request, response) => {
    const member = known(parts, request, response);
    if (!member) return;
    const asked = Composing.safeParse(request.body);
    if (!asked.success) return unreadable(response);
    response.json(await compose(member, asked.data));
  });
  for (const deed of ['install', 'uninstall', 'open'] as const) {
    router.post(`/:person/${deed}`, async (request, response) => {
      const member = known(parts, request, response);
      if (!member) return;
      await chat[deed](member);
      response.status(204).end();
    });
  }
}

function known({ directory }: Parts, request: Request, response: Response): Member | undefined {
  const member = directory.byId(String(request.params.person));
  if (member === undefined) response.status(404).json({ error: 'Nobody here goes by that id.' });
  return member;
}

function unreadable(response: Response): void {
  response.status(400).json({ error: 'The request cannot be read.' });
}
