/** The published shape of Graph, as a judge: was this request, and this answer, one that Graph could have seen or given? */
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DRIVES } from './drives';
import { PEOPLE } from './people';
import { TEAMWORK } from './teamwork';

/** Written by us after the pages alone. */
const OURS: Record<string, PathItem> = { ...PEOPLE, ...DRIVES, ...TEAMWORK };

type Media = { content?: { 'application/json'?: { schema: object } } };
type Parameter = { $ref?: string; name?: string; in?: string };
type Operation = { parameters?: Parameter[]; requestBody?: Media; responses: Record<string, unknown> };
type PathItem = Record<string, unknown> & { 'x-path-regex'?: string };
type Document = {
  paths: Record<string, PathItem>;
  components: {
    schemas: Record<string, object>;
    responses: Record<string, Media>;
    parameters: Record<string, Parameter>;
  };
};

const read = parse(readFileSync(join(__dirname, 'graph-subset.openapi.yaml'), 'utf8')) as Document;
const document: Document = { ...read, paths: { ...read.paths, ...OURS } };

// Not strict: an OpenAPI file carries words of its own between the schema's.
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema({ $id: 'graph', components: { schemas: document.components.schemas } });

const compiled = new Map<object, ValidateFunction>();

function compile(schema: object): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"graph#/components/');
  return ajv.compile(JSON.parse(text) as object);
}

function check(schema: object, body: unknown, what: string): string[] {
  const validate = compiled.get(schema) ?? compile(schema);
  compiled.set(schema, validate);
  if (validate(body) === true) return [];
  return (validate.errors ?? []).map(
    (error) => `${what}${error.instancePath} ${error.message ?? 'is wrong'}`,
  );
}

const NAME = /\{[^}]+\}/g;

function patternOf(path: string, { 'x-path-regex': given }: PathItem): RegExp {
  if (given !== undefined) return new RegExp(given, 'i');
  const escaped = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(NAME, '[^/]+');
  return new RegExp(`^${escaped}$`, 'i');
}

// A fixed word counts before a name: items/delta is not an item called delta.
const PATHS = Object.entries(document.paths)
  .map(([path, item]) => ({ item, pattern: patternOf(path, item), names: path.match(NAME)?.length ?? 0 }))
  .sort((one, other) => one.names - other.names);

/** `/sites/host:/path:/lists` is checked as the site's `/lists`. */
function plainPath(url: string): string {
  const path = (url.split('?')[0] ?? '').replace(/(.)\/$/, '$1').replaceAll(/%3a/gi, ':');
  return path.replace(/^\/sites\/[^/:]+:\/[^:]+:\//, '/sites/by-path/');
}

function optionsOf(operation: Operation): (string | undefined)[] {
  return (operation.parameters ?? []).map((parameter) => {
    const { $ref } = parameter;
    return $ref === undefined
      ? parameter.name
      : document.components.parameters[$ref.split('/').at(-1) ?? '']?.name;
  });
}

function queryTrouble(url: string, operation: Operation): string[] {
  const known = optionsOf(operation);
  const asked = [...new URLSearchParams(url.split('?')[1] ?? '').keys()];
  return asked
    .filter((name) => !known.includes(name))
    .map((name) => `query option ${name} is not in the contract`);
}

function responseTrouble(operation: Operation, status: number, body: unknown): string[] {
  const { responses } = operation;
  const declared = responses[String(status)] ?? responses[`${Math.floor(status / 100)}XX`];
  if (declared === undefined) return [`status ${status} is not in the contract`];
  const ref = (declared as { $ref?: string }).$ref;
  const media =
    ref === undefined ? (declared as Media) : document.components.responses[ref.split('/').at(-1) ?? ''];
  const schema = media?.content?.['application/json']?.schema;
  if (schema === undefined) return body === undefined ? [] : ['there is a body where the contract has none'];
  return check(schema, body, 'response');
}

/** What is wrong, in words; nothing when all is well. `url` starts after the version and has its query. */
export function contract(
  method: string,
  url: string,
  requestBody: unknown,
  status: number,
  responseBody: unknown,
): string[] {
  const path = plainPath(url);
  const said = (trouble: string) => `${method} ${url} → ${status}: ${trouble}`;
  const found = PATHS.filter(({ pattern }) => pattern.test(path));
  const operation = found.map(({ item }) => item[method.toLowerCase()]).find((each) => each !== undefined);
  if (operation === undefined) return [said('the contract has no such path and method')];
  const known = operation as Operation;
  const schema = known.requestBody?.content?.['application/json']?.schema;
  // A request that was refused as wrong was allowed to be wrong.
  const refused = status >= 400 && status < 500;
  const request = [
    ...(schema === undefined || refused ? [] : check(schema, requestBody, 'request')),
    ...(refused ? [] : queryTrouble(url, known)),
  ];
  return [...request, ...responseTrouble(known, status, responseBody)].map(said);
}

const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const;

/** `GET /sites/{}/lists`: whatever the names in a path are called. */
export const nameless = (method: string, path: string) =>
  `${method.toUpperCase()} ${path.replace(NAME, '{}').replace(/:\w+/g, '{}')}`;

function operationsIn(paths: Record<string, object>): string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => nameless(method, path)),
  );
}

/** Everything there is a shape for: from Microsoft's own metadata and pages, and written by us after the pages alone. */
export const KNOWN = { published: operationsIn(read.paths), ours: operationsIn(OURS) };

/** Shapes that let anything pass. */
export const STUBS = Object.entries(read.components.schemas)
  .filter(([, schema]) => 'x-stub' in schema)
  .map(([name]) => name);

/** Which operation a message belongs to, by the name of `KNOWN`. */
export function operationOf(method: string, url: string): string | undefined {
  const path = plainPath(url);
  const matching = PATHS.filter(({ pattern, item }) => pattern.test(path) && method.toLowerCase() in item);
  const [found] = Object.entries(document.paths).filter(([, item]) => item === matching[0]?.item);
  return found && nameless(method, found[0]);
}
