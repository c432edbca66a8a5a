/** Who is signed in, and who can be found by name in the directory. */
import { z } from 'zod';
import type { Person } from '../inspection/owner';
import { type Register, RegisterError } from '../inspection/register';
import { type Answer, bodyOf, failed } from './graph/failure';
import type { Graph } from './graph/request';

const DirectoryPerson = z
  .object({ id: z.string(), displayName: z.string().nullable() })
  .transform(({ id, displayName }): Person => ({ id, name: displayName ?? '' }));
const People = z.object({ value: z.array(DirectoryPerson) });

const MOST_FOUND = 15;

export const ME = '/me?$select=id,displayName';
const MY_NAME = 'Your own name';

export const meIn = (answer: Answer): Person => meOf(bodyOf(answer, MY_NAME));

function meOf(body: unknown): Person {
  const read = DirectoryPerson.safeParse(body);
  if (!read.success) throw failed('unreadable', MY_NAME);
  return read.data;
}

export function peopleOf(graph: Graph): Register['people'] {
  return {
    async me() {
      try {
        return meOf(await graph.get(ME, { what: MY_NAME }));
      } catch (error) {
        // An app without a person is told with 400 that /me is only for people.
        if (error instanceof RegisterError && error.failure === 'refused') return undefined;
        throw error;
      }
    },
    async search(words, { signal } = {}) {
      // Only what names are made of, in small letters: a quote would end the term, and OR would begin another.
      const plain = words
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}'’.-]+/gu, ' ')
        .trim();
      if (plain === '') return [];
      const what = 'The directory of people';
      const term = encodeURIComponent(`"displayName:${plain}"`);
      const path = `/users?$search=${term}&$select=id,displayName&$top=${MOST_FOUND}`;
      // $search on people is refused without this header (concepts/search-query-parameter.md).
      const found = await graph.get(path, { what, signal, headers: { ConsistencyLevel: 'eventual' } });
      const read = People.safeParse(found);
      if (!read.success) throw failed('unreadable', what);
      return read.data.value.slice(0, MOST_FOUND);
    },
  };
}
