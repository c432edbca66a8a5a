/** The open chat pages, told over server-sent events that something changed; they then read what. */
import type { Response } from 'express';

const HEARTBEAT_MS = 25_000;

export type Watchers = ReturnType<typeof createWatchers>;

export function createWatchers() {
  const open = new Map<string, Set<Response>>();

  return {
    watch(person: string, response: Response): void {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 1000\n\n');
      const watching = open.get(person) ?? new Set();
      open.set(person, watching.add(response));
      const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
      heartbeat.unref();
      response.on('close', () => {
        clearInterval(heartbeat);
        watching.delete(response);
      });
    },
    changed(person: string): void {
      for (const response of open.get(person) ?? []) response.write('event: changed\ndata: {}\n\n');
    },
    /** A server cannot stop while a page listens. */
    close(): void {
      for (const watching of open.values()) for (const response of watching) response.end();
    },
  };
}
