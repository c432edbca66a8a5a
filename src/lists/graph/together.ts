/** Questions that are asked in the same moment go to Graph in one batch; each is answered as soon as it can be. */
import { type Part, oneBatch } from './batch';
import type { Answer } from './failure';
import type { Graph } from './request';
import { MOST_PARTS } from './waits';

/** What is refused comes back as an answer too: what it means is for whoever asked to say. */
export type AskTogether = (path: string) => Promise<Answer>;

type Asked = { part: Part; answer: (answer: Answer) => void; fail: (error: unknown) => void };

export function togetherOver(graph: Graph, what: string): AskTogether {
  let waiting: Asked[] = [];

  async function send(asked: readonly Asked[]): Promise<void> {
    const parts = asked.map(({ part }) => part);
    const told = (at: number, answer: Answer) => asked[at]?.answer(answer);
    try {
      await oneBatch(graph, parts, { what, told });
    } catch (error) {
      // Those answered already stay so.
      for (const { fail } of asked) fail(error);
    }
  }

  function sendAll(): void {
    const asked = waiting;
    waiting = [];
    for (let at = 0; at < asked.length; at += MOST_PARTS) void send(asked.slice(at, at + MOST_PARTS));
  }

  return (path) =>
    new Promise((answer, fail) => {
      // After everything that the last answers set going has asked its next question.
      if (waiting.length === 0) setTimeout(sendAll, 0);
      waiting.push({ part: { method: 'GET', path }, answer, fail });
    });
}
