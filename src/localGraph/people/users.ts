/** The people of the directory, as they are listed, searched for and looked up. */
import { GraphError } from '../errors';
import { namesIn, opaque, picked, readTop, unopaque } from '../odata/options';
import { type Condition, parseFilter } from '../odata/parser';
import { type PersonRow, findPerson, managerOf } from './people';
import type { Store } from '../store';
import type { Ask, Reply, Route } from '../wire';

const USUAL_PAGE = 100;
const LONGEST_PAGE = 999;

function badRequest(message: string, code = 'Request_BadRequest'): GraphError {
  return new GraphError(400, code, message);
}

const UNKNOWN = { businessPhones: [], givenName: null, jobTitle: null, mobilePhone: null, surname: null };

/** accountEnabled comes only when asked for by name (resources/user.md). */
function shown(row: PersonRow, names: string[] | undefined): Record<string, unknown> {
  const { id, displayName, mail, userPrincipalName, accountEnabled } = row;
  const usual = { ...UNKNOWN, displayName, mail, userPrincipalName, id };
  if (names === undefined) return usual;
  return picked({ ...usual, accountEnabled: accountEnabled === 1 }, names);
}

type Test = (person: PersonRow) => boolean;

function starts(text: string | null, prefix: string): boolean {
  return text !== null && text.toLowerCase().startsWith(prefix.toLowerCase());
}

const SEARCHED = ['displayName', 'mail', 'userPrincipalName'] as const;

/** `"displayName:smi" OR "mail:smi"`. A display name is searched word by word, the rest from their start. */
function searchTest(search: string): Test {
  const clauses = search.split(/\s+OR\s+/).map((clause): Test => {
    const read = /^\s*"(\w+):([^"]*)"\s*$/.exec(clause);
    const property = SEARCHED.find((each) => each === read?.[1]);
    const wanted = read?.[2]?.trim();
    if (property === undefined || wanted === undefined || wanted === '') {
      throw badRequest(`Syntax error in the $search '${clause}'`);
    }
    if (property !== 'displayName') return (person) => starts(person[property], wanted);
    const sought = wanted.split(/\s+/);
    return ({ displayName }) => {
      const words = displayName.split(/[\s\-.,'()]+/);
      return sought.every((each) => words.some((word) => starts(word, each)));
    };
  });
  return (person) => clauses.some((clause) => clause(person));
}

function plain(person: PersonRow, path: string): string | boolean | null {
  if (path === 'accountEnabled') return person.accountEnabled === 1;
  const property = (['id', ...SEARCHED] as const).find((each) => each === path);
  if (property === undefined) throw badRequest(`Unsupported property '${path}' in the filter`);
  return person[property];
}

function filterTest(condition: Condition): Test {
  if ('parts' in condition) {
    const parts = condition.parts.map(filterTest);
    return condition.is === 'and'
      ? (person) => parts.every((part) => part(person))
      : (person) => parts.some((part) => part(person));
  }
  if (condition.is === 'startsWith') {
    const { path, prefix } = condition;
    return (person) => starts(String(plain(person, path) ?? ''), prefix);
  }
  const { operator, path, literal } = condition;
  // ne and the rest need the advanced query mode, which this directory does not have.
  if (operator !== 'eq') throw badRequest('Unsupported or invalid query filter', 'Request_UnsupportedQuery');
  const wanted = literal.is === 'null' ? null : literal.value;
  return (person) => {
    const value = plain(person, path);
    if (typeof value === 'string' && typeof wanted === 'string') {
      return value.toLowerCase() === wanted.toLowerCase();
    }
    return value === wanted;
  };
}

function testsOf({ query, headers }: Ask): Test[] {
  const search = query.get('$search');
  const filter = query.get('$filter');
  if (search !== null && headers['consistencylevel']?.toLowerCase() !== 'eventual') {
    const message =
      "Request with $search query parameter only works with the header 'ConsistencyLevel:eventual'";
    throw badRequest(message, 'Request_UnsupportedQuery');
  }
  return [
    ...(search === null ? [] : [searchTest(search)]),
    ...(filter === null ? [] : [filterTest(parseFilter(filter))]),
  ];
}

function startIn(token: string | null): number {
  const start = token === null ? 0 : unopaque(token);
  if (typeof start !== 'number') throw badRequest('The skip token is not valid');
  return start;
}

function many(store: Store, ask: Ask): Reply {
  const tests = testsOf(ask);
  // Names are checked and tests are run even where the directory is empty.
  const names = namesIn(ask.query.get('$select'));
  const start = startIn(ask.query.get('$skiptoken'));
  const top = readTop(ask.query.get('$top'), USUAL_PAGE, LONGEST_PAGE);
  const all = store
    .all<PersonRow>('SELECT * FROM person ORDER BY displayName, id')
    .filter((person) => tests.every((test) => test(person)));
  const value = all.slice(start, start + top).map((person) => shown(person, names));
  const count = ask.query.get('$count') === 'true' ? { '@odata.count': all.length } : {};
  if (start + top >= all.length) return { status: 200, body: { ...count, value } };
  const query = new URLSearchParams(ask.query);
  query.set('$skiptoken', opaque(start + top));
  const next = store.address(`${ask.path}?${query.toString()}`);
  return { status: 200, body: { ...count, '@odata.nextLink': next, value } };
}

function notThere(key: string): GraphError {
  const message = `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`;
  return new GraphError(404, 'Request_ResourceNotFound', message);
}

function one(store: Store, key: string, ask: Ask): Reply {
  const person = findPerson(store, key);
  if (person === undefined) throw notThere(key);
  return { status: 200, body: shown(person, namesIn(ask.query.get('$select'))) };
}

/** Whoever has nobody above them is answered with 404, as whoever is not there. */
function above(store: Store, key: string, ask: Ask): Reply {
  const person = findPerson(store, key);
  const manager = person && managerOf(store, person);
  if (manager === undefined) throw notThere('manager');
  const body = shown(manager, namesIn(ask.query.get('$select')));
  return { status: 200, body: { '@odata.type': '#microsoft.graph.user', ...body } };
}

export function userRoutes(store: Store): Route[] {
  const options = ['$select', '$filter', '$search', '$top', '$skiptoken', '$count'];
  return [
    { method: 'GET', path: '/users', options, reply: (ask) => many(store, ask) },
    {
      ...{ method: 'GET', path: '/users/:user', options: ['$select'] },
      reply: (ask) => one(store, ask.at('user'), ask),
    },
    {
      ...{ method: 'GET', path: '/users/:user/manager', options: ['$select'] },
      reply: (ask) => above(store, ask.at('user'), ask),
    },
    {
      ...{ method: 'GET', path: '/me', options: ['$select'] },
      reply(ask) {
        if ('user' in ask.who) return one(store, ask.who.user, ask);
        throw badRequest('/me request is only valid with delegated authentication flow.', 'BadRequest');
      },
    },
  ];
}
