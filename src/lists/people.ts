/** Who is signed in, and who can be found by name in the directory. */
import { z } from 'zod';
import type { DirectoryEntry, FoundPerson, Person } from '../inspection/reminders/owner';
import { type Asking, type Register, RegisterError, type RegisterFailure } from '../inspection/register';
import { type Answer, bodyOf } from './graph/failure';
import type { Graph } from './graph/request';
import { sure } from './shelves/rows';

const DirectoryPerson = z
  .object({ id: z.string(), displayName: z.string().nullable() })
  .transform(({ id, displayName }): Person => ({ id, name: displayName ?? '' }));
const FoundRow = z
  .object({
    ...{ id: z.string(), displayName: z.string().nullable() },
    ...{ mail: z.string().nullish(), userPrincipalName: z.string() },
  })
  .transform(({ id, displayName, mail, userPrincipalName }): FoundPerson => ({
    ...{ id, name: displayName ?? '', address: mail ?? userPrincipalName },
  }));
const People = z.object({ value: z.array(FoundRow) });

const Entry = z
  .object({
    ...{ id: z.string(), displayName: z.string().nullable(), userPrincipalName: z.string() },
    accountEnabled: z.boolean().nullish(),
  })
  .transform(({ id, displayName, userPrincipalName, accountEnabled }): DirectoryEntry => ({
    ...{ id, name: displayName ?? '', signInName: userPrincipalName },
    enabled: accountEnabled ?? undefined,
  }));

const MOST_FOUND = 15;
const ENTRY = 'id,displayName,userPrincipalName';
const SOMEBODY = 'A person in the directory';
const REPORTS_TO = 'Whom a person reports to';

export const ME = '/me?$select=id,displayName';
const MY_NAME = 'Your own name';

export const meIn = (answer: Answer): Person => meOf(bodyOf(answer, MY_NAME));

function meOf(body: unknown): Person {
  return sure(DirectoryPerson, body, MY_NAME);
}

const isA = (error: unknown, failure: RegisterFailure): boolean =>
  error instanceof RegisterError && error.failure === failure;

function noneIf(error: unknown, failure: RegisterFailure): undefined {
  if (!isA(error, failure)) throw error;
}

/** An id from outside must not become another path; one of nothing but dots would. */
const namesSomebody = (personId: string): boolean => /[^.\s]/.test(personId);
const pathOf = (personId: string): string => `/users/${encodeURIComponent(personId)}`;

async function entryOf(
  graph: Graph,
  personId: string,
  { columns = ENTRY, signal }: Asking & { columns?: string } = {},
): Promise<DirectoryEntry> {
  const path = `${pathOf(personId)}?$select=${columns}`;
  return sure(Entry, await graph.get(path, { what: SOMEBODY, signal }), SOMEBODY);
}

/** What a person signs in with; undefined when the directory does not know them. */
export async function signInNameOf(graph: Graph, personId: string): Promise<string | undefined> {
  if (!namesSomebody(personId)) return undefined;
  const found = await entryOf(graph, personId).catch((error: unknown) => noneIf(error, 'missing'));
  return found?.signInName;
}

export function peopleOf(graph: Graph): Register['people'] {
  return {
    async find(personId, asking = {}) {
      if (!namesSomebody(personId)) return undefined;
      try {
        return await entryOf(graph, personId, { columns: `${ENTRY},accountEnabled`, ...asking });
      } catch (error) {
        if (!isA(error, 'forbidden')) return noneIf(error, 'missing');
        // Whether an account is open takes User.Read.All; the names alone take less (resources/user.md).
        return entryOf(graph, personId, asking).catch((again: unknown) => noneIf(again, 'missing'));
      }
    },
    async manager(personId, { signal } = {}) {
      if (!namesSomebody(personId)) return undefined;
      const path = `${pathOf(personId)}/manager?$select=id,displayName`;
      try {
        return sure(DirectoryPerson, await graph.get(path, { what: REPORTS_TO, signal }), REPORTS_TO);
      } catch (error) {
        // 404 says both: there is no such person, or nobody above them (api/user-list-manager.md).
        return noneIf(error, 'missing');
      }
    },
    async me() {
      try {
        return meOf(await graph.get(ME, { what: MY_NAME }));
      } catch (error) {
        // An app without a person is told with 400 that /me is only for people.
        return noneIf(error, 'refused');
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
      // These four are in what User.ReadBasic.All lets an app read (concepts/permissions-reference.md).
      const path = `/users?$search=${term}&$select=id,displayName,mail,userPrincipalName&$top=${MOST_FOUND}`;
      // $search on people is refused without this header (concepts/search-query-parameter.md).
      const found = await graph.get(path, { what, signal, headers: { ConsistencyLevel: 'eventual' } });
      return sure(People, found, what).value.slice(0, MOST_FOUND);
    },
  };
}
