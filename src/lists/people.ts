/** Who is signed in, and who can be found by name in the directory. */
import { z } from 'zod';
import type { Person } from '../inspection/owner';
import { type Register, RegisterError } from '../inspection/register';
import { failed } from './graph/failure';
import type { Graph } from './graph/request';

const DirectoryPerson = z
  .object({ id: z.string(), displayName: z.string().nullable() })
  .transform(({ id, displayName }): Person => ({ id, name: displayName ?? '' }));
const People = z.object({ value: z.array(DirectoryPerson) });

const MOST_FOUND = 15;

export function peopleOf(graph: Graph): Register['people'] {
  return {
    async me() {
      const what = 'Your own name';
      try {
        const read = DirectoryPerson.safeParse(await graph.get('/me?$select=id,displayName', { what }));
        if (!read.success) throw failed('unreadable', what);
        return read.data;
      } catch (error) {
        // An app without a person is told with 400 that /me is only for people.
        if (error instanceof RegisterError && error.failure === 'refused') return undefined;
        throw error;
      }
    },
    async search(words) {
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
      const found = await graph.get(path, { what, headers: { ConsistencyLevel: 'eventual' } });
      const read = People.safeParse(found);
      if (!read.success) throw failed('unreadable', what);
      return read.data.value.slice(0, MOST_FOUND);
    },
  };
}
