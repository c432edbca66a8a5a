/** What the page asks of the stand-in it came from. */
import type { People } from '../chatRoutes';
import type { Composed, Composing, Message, Outcome } from '../wire';

const base = location.pathname.replace(/\/+$/, '');

async function ask(path: string, body?: object): Promise<Response> {
  const post = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${base}/${path}`, body === undefined ? {} : post);
  if (!response.ok) throw new Error(`The stand-in answered ${response.status} to ${path}.`);
  return response;
}

async function put(person: string, file: File): Promise<string> {
  const headers = { 'Content-Type': 'application/octet-stream' };
  const path = `${person}/files?name=${encodeURIComponent(file.name)}`;
  const response = await fetch(`${base}/${path}`, { method: 'POST', headers, body: file });
  if (!response.ok) throw new Error(`The stand-in answered ${response.status} to ${file.name}.`);
  return ((await response.json()) as { id: string }).id;
}

export const people = async () => (await (await ask('people')).json()) as People;

export function talkAs(person: string) {
  const mine = encodeURIComponent(person);
  return {
    messages: async () => (await (await ask(`${mine}/messages`)).json()) as Message[],
    act: async (messageId: string, action: { verb?: string; data?: unknown }) =>
      (await (await ask(`${mine}/act`, { messageId, action })).json()) as Outcome,
    /** Puts the files there first, as Teams does. */
    say: async (text: string, files: readonly File[]) => {
      const ids: string[] = [];
      for (const file of files) ids.push(await put(mine, file));
      await ask(`${mine}/say`, { text, files: ids });
    },
    /** While a message is written in another chat. */
    compose: async (asked: Composing) => (await (await ask(`${mine}/compose`, asked)).json()) as Composed,
    open: () => ask(`${mine}/open`, {}),
    install: () => ask(`${mine}/install`, {}),
    uninstall: () => ask(`${mine}/uninstall`, {}),
    /** Tells of every change, and once at the start and after each broken line; call what comes back to stop. */
    onChange(tell: () => void): () => void {
      const events = new EventSource(`${base}/${mine}/events`);
      events.addEventListener('changed', tell);
      events.addEventListener('open', tell);
      return () => events.close();
    },
  };
}

export type Talk = ReturnType<typeof talkAs>;
