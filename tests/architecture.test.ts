/** The house rules about who may know whom, as a test: a new folder or import that breaks one fails here. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { LANGUAGE } from '../src/inspection/language';

const SRC = join(__dirname, '../src');

const FRONT = ['inspection', 'wording', 'workflows', 'papers', 'cards'];

/** Who may import whom. A folder absent from a row is closed to it. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  inspection: [],
  wording: ['inspection'],
  // For what the history says of a change: it is written down as it is saved, in the words of that day.
  workflows: ['inspection', 'wording'],
  papers: ['inspection'],
  lists: ['inspection'],
  cards: ['inspection', 'wording'],
  tab: FRONT,
  bot: FRONT,
  localGraph: [],
  localTeams: [],
};

/** The places where the product is put together: the two mains reach for lists/, one file for the stand-ins. */
const WIRING: Record<string, readonly string[]> = {
  'tab/main.tsx': ['lists'],
  'bot/main.ts': ['lists'],
  'bot/local/withoutTenant.ts': ['localGraph', 'localTeams'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file));

const layerOf = (file: string) => file.split('/')[0]?.replace(/\.tsx?$/, '') ?? '';
const read = (file: string) => readFileSync(join(SRC, file), 'utf8');

const imports = (file: string) =>
  [...read(file).matchAll(/(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );

/** The files of src a file imports, type-only imports included. */
const targets = (file: string) =>
  imports(file)
    .filter((target) => target.startsWith('.'))
    .map((target) =>
      relative(SRC, join(SRC, dirname(file), target))
        .split(sep)
        .join('/'),
    )
    .filter((path) => !path.startsWith('..'))
    .map((path) => files.find((found) => found.replace(/\.tsx?$/, '') === path) ?? path);

test('every folder of src has its row', () => {
  expect([...new Set(files.map(layerOf))].filter((layer) => MAY_IMPORT[layer] === undefined)).toEqual([]);
});

test.each(files)('%s imports only what its layer may', (file) => {
  const layer = layerOf(file);
  const open = [layer, ...(MAY_IMPORT[layer] ?? []), ...(WIRING[file] ?? [])];
  expect(targets(file).filter((target) => !open.includes(layerOf(target)))).toEqual([]);
});

test.each(files.filter((file) => file.startsWith('inspection/')))(
  '%s reads no clock and no package',
  (file) => {
    expect(imports(file).filter((target) => !target.startsWith('.'))).toEqual([]);
    expect(read(file)).not.toMatch(/new Date\(\)|Date\.now|Math\.random/);
  },
);

test('a workflow knows of the wording only what it writes down', () => {
  const known = files.filter((file) => file.startsWith('workflows/')).flatMap(targets);
  expect([...new Set(known.filter((file) => file.startsWith('wording/')))]).toEqual(['wording/entries.ts']);
});

/** What every screen of the tab may use. */
const SHARED = ['frame', 'session', 'pieces', 'saving', 'answering'];

/** A large screen lies in several folders, each closed to those that stand above it. */
const PARTS: Record<string, readonly string[]> = {
  recommendation: ['changing', 'closing'],
  closing: ['changing'],
  recommendations: ['lines', 'grid', 'manyRows'],
  manyRows: ['lines', 'grid'],
  grid: ['lines'],
  settings: ['setting'],
  people: ['joining'],
};

test.each(files.filter((file) => /^tab\/.+\//.test(file)))('%s keeps to its own screen', (file) => {
  const screen = file.split('/')[1] ?? '';
  const open = [screen, ...SHARED, ...(PARTS[screen] ?? [])].map((folder) => `tab/${folder}`);
  const inTab = targets(file).filter((target) => target.startsWith('tab/'));
  expect(inTab.filter((target) => !open.includes(dirname(target)))).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const next = new Map(files.map((file) => [file, targets(file)]));
  const loops = files.filter((start) => {
    const seen = new Set<string>();
    const walk = (file: string): boolean =>
      (next.get(file) ?? []).some((to) => to === start || (!seen.has(to) && walk((seen.add(to), to))));
    return walk(start);
  });
  expect(loops).toEqual([]);
});

test.each(files)('%s names what it exports', (file) => {
  expect(read(file)).not.toMatch(/export default|export \*/);
});

test.each(files)('%s says first what it is in the world', (file) => {
  expect(read(file)).toMatch(/^\/\*\*/);
});

/** What people read in their language is written and put in order in one place; elsewhere a machine reads it. */
const OWN_LANGUAGE =
  /toLocale(?:Date|Time)?String\(|Intl\.(?:Collator|NumberFormat|ListFormat|PluralRules)|localeCompare\(|['"]en(?:-[A-Z]{2})?['"]/;
const LANGUAGES = ['inspection/language.ts', 'wording/language.ts'];
/** For the numbers of a moment in another zone, which stay the same in every language. */
const NUMBERS_OF_A_MOMENT = [
  'inspection/zoneDay.ts',
  'tab/settings/policyForm.ts',
  'bot/clock.ts',
  'bot/settings.ts',
];

test.each(
  files.filter(
    (file) => !/^local(?:Graph|Teams)\//.test(file) && ![...LANGUAGES, ...NUMBERS_OF_A_MOMENT].includes(file),
  ),
)('%s leaves it to one place which language is spoken', (file) => {
  expect(read(file)).not.toMatch(OWN_LANGUAGE);
});

test.each(files.filter((file) => /^tab\//.test(file) && file !== 'tab/frame/browserStore.ts'))(
  '%s asks no storage that may be closed to a page inside another',
  (file) => {
    expect(read(file)).not.toMatch(/localStorage\./);
  },
);

test('the page, before any of its words are there, says that language too', () => {
  const page = readFileSync(join(SRC, '../webpack.config.js'), 'utf8');
  expect(/<html lang="([^"]*)"/.exec(page)?.[1]).toBe(LANGUAGE);
});

/** What a screen reader or a tooltip says of an element, and what a field of ours says of itself. */
const READ =
  /^(?:aria-(?:label|description|valuetext|roledescription|placeholder)|title|placeholder|label|hint|alt|validationMessage)$/;

/** Three words, the first with a capital: people write so to people. Statuses are facts, whatever the language. */
const SENTENCE = /^[A-Z][a-z’']+(?: [\w’'-]+){2,}/;
const FACTS = ['Green pending sign-off', '0; sent by 0', 'merged with 0'];

/** Of a piece of code, the words that a person would read there and that no wording holds. */
function wordsIn(code: string, file = 'code.tsx'): string[] {
  // By the file's own kind: angle brackets are types in the one and elements in the other.
  const root = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const words = wordsOf(node);
    if (words !== undefined) found.push(words.trim());
    ts.forEachChild(node, look);
  };
  look(root);
  return found;
}

/** Two words around a gap: in a workflow that is said to somebody, where a screen names drafts and places so. */
const GAPPED = /\p{L}{2,}.* \p{L}{2,}/u;

/** Six words in a row, whatever they begin with: no code of ours is as long. */
const LONG = /(?:^|[^\p{L}])\p{L}+(?:[,:;]? \p{L}+){5,}/u;
/** Elements of a file, and patterns to search by. */
const PATTERN = /<|\(\?:/;

/** What a literal says, with 0 for whatever is put in. */
function saidBy(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `0${literal.text}`).join('');
}

function wordsOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return /\p{L}/u.test(node.text) ? node.text : undefined;
  const text = saidBy(node);
  if (text === undefined) return undefined;
  const holder = ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent;
  if (ts.isJsxAttribute(holder) && READ.test(holder.name.getText()))
    return /\p{L}/u.test(text) ? text : undefined;
  // Our own mistakes are told to whoever mends them.
  const isThrown = ts.findAncestor(node, ts.isNewExpression)?.expression.getText().endsWith('Error');
  const { fileName } = node.getSourceFile();
  const isGapped = ts.isTemplateExpression(node) && GAPPED.test(text) && !PATTERN.test(text);
  const isSaid =
    SENTENCE.test(text) ||
    (/^(?:workflows|papers|inspection)\//.test(fileName) && isGapped) ||
    (/^(?:papers|inspection)\//.test(fileName) && LONG.test(text));
  return isThrown !== true && isSaid && !FACTS.includes(text) ? text : undefined;
}

/** What others wrote and is kept or looked for as they did: definitions of a year, headings of a board, names. */
const AS_PRINTED = [
  'inspection/recommendation/definitions.ts',
  'inspection/papers/layout.ts',
  'inspection/meaning/names.ts',
  'inspection/report/titleWords.ts',
  // The grammar of the house's papers: written and read again (stated.ts) in one language.
  'inspection/periods/rollUp.ts',
];

const SPEAKING = files.filter(
  (file) =>
    /^(?:tab|cards|bot|workflows|papers|inspection)\//.test(file) &&
    !file.startsWith('bot/local/') &&
    !AS_PRINTED.includes(file),
);

test.each(SPEAKING)('%s leaves what people read to wording/', (file) => {
  expect(wordsIn(read(file), file)).toEqual([]);
});

test.each([
  ['text between tags', '<p>Nothing here</p>', ['Nothing here']],
  ['one word between tags', '<p>{name} late</p>', ['late']],
  ['a label', '<a aria-label="close" />', ['close']],
  ['a label in braces', "<Field label={'Owner'} />", ['Owner']],
  ['a sentence handed on', "say(isGone ? 'It is gone now' : other)", ['It is gone now']],
  ['a sentence with a gap', 'say(`Nobody holds the ${role}`)', ['Nobody holds the 0']],
  ['a sentence around a gap', 'write(`Waits on ${body}: ${what}.`)', ['Waits on 0: 0.']],
  ['a mistake of our own', "throw new Error('The page has no root.')", []],
  ['a status', "judge('Green pending sign-off')", []],
  ['a name of ours', '<Part id="tasks" name={say.tasks} />', []],
  ['signs', '<span>·</span>', []],
])('the search for words finds %s as it should', (_what, code, found) => {
  expect(wordsIn(code)).toEqual(found);
});

test.each([
  ['words around gaps', '`${authority}, written down by ${person}`', ['0, written down by 0']],
  ['a key', '`paper ${asOf}|${about}`', []],
  ['a refusal', "refused({ code: 'not your change' })", []],
])('the search for words finds %s in a workflow as it should', (_what, code, found) => {
  expect(wordsIn(code, 'workflows/code.ts')).toEqual(found);
});

test.each([
  [
    'a sentence in small letters',
    "doubt('a table with no title above it')",
    ['a table with no title above it'],
  ],
  ['words around a gap', 'doubt(`says it is sensitive: ${words}`)', ['says it is sensitive: 0']],
  ['a code', "doubt({ is: 'no heading row' })", []],
  ['an element of a file', '`<Override ContentType="${type}" PartName="x"/>`', []],
  ['a pattern', 'new RegExp(`^(?:this is )?an? ${kind}(?:by|from)`)', []],
])('the search for words finds %s in a reader of papers as it should', (_what, code, found) => {
  expect(wordsIn(code, 'papers/code.ts')).toEqual(found);
});
