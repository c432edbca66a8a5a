/** Every field that a person writes words into keeps what they wrote: looked for in the source, so that none is forgotten. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const TAB = join(__dirname, '../../src/tab');

/** Nothing is lost here by a reload: what is looked for, tried out or only read. */
const NOT_SENT: Readonly<Record<string, string>> = {
  'setUp/ForAdministrator.tsx': 'is only read',
  'pieces/ShareLink.tsx': 'is only read',
  'pieces/SearchInput.tsx': 'a search, which its screen keeps in the address',
  'pieces/PersonPick.tsx': 'a search for a person, who is then chosen',
  'people/People.tsx': 'a search among the roles',
  'importPaper/Asking.tsx': 'the month of a file that a reload loses',
  'configure/Configure.tsx': 'an address pasted into the window of Teams that makes a tab',
};

/** Fields drawn here for a form elsewhere: that one keeps what is typed. */
const KEPT_BY: Readonly<Record<string, readonly string[]>> = {
  'answering/AnswerFields.tsx': ['answering/useAnswer.ts'],
  'saving/DeadlineFields.tsx': ['changing/DeadlineForm.tsx', 'manyRows/MoveMany.tsx'],
  'importPaper/ChooseFile.tsx': ['importPaper/useImporting.ts'],
  'importPaper/Proposals.tsx': ['importPaper/useImporting.ts'],
  'paper/LayoutFacts.tsx': ['paper/keptLayout.ts'],
  'paper/LayoutColumns.tsx': ['paper/keptLayout.ts'],
  'people/AppointFields.tsx': ['people/RoleForm.tsx'],
  'people/AwayFields.tsx': ['people/RoleForm.tsx'],
  'people/DirectorateField.tsx': ['people/RoleForm.tsx', 'people/AddRole.tsx'],
  'people/OtherNamesField.tsx': ['people/RoleForm.tsx'],
  'reports/ReportFields.tsx': ['reports/EditReport.tsx', 'reports/reportDraft.ts'],
  'reports/ItemFields.tsx': ['reports/AddItem.tsx', 'reports/reportDraft.ts'],
  'reports/NewReport.tsx': ['reports/reportDraft.ts'],
  'setting/EditingFields.tsx': ['setting/useEditing.ts'],
};

const KEEPS = /\buse(?:Draft|Typed|FieldDraft)\b(?=[(<])/;
const WRITTEN = /^(?:Textarea|Input|SearchBox|Combobox|textarea|input)$/;
// A day, a month, a tick, a file and a number are chosen again in a moment.
const CHOSEN = /^(?:date|month|radio|checkbox|file|number)$/;

type Field = { tag: string; type: string; setter: string; most: string };

/** The fields for words in a piece of code, each with what is called as it changes. */
function fieldsIn(code: string): Field[] {
  const root = ts.createSourceFile('code.tsx', code, ts.ScriptTarget.Latest, true);
  const found: Field[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) {
      const tag = node.tagName.getText();
      const of = (name: string): string => {
        const all = node.attributes.properties.filter(ts.isJsxAttribute);
        return all.find((each) => each.name.getText() === name)?.initializer?.getText() ?? '';
      };
      const type = of('type').replace(/["'{}]/g, '');
      const field = { tag, type, setter: calledIn(of('onChange')), most: of('maxLength') };
      if (WRITTEN.test(tag) && !CHOSEN.test(field.type)) found.push(field);
    }
    ts.forEachChild(node, look);
  };
  look(root);
  return found;
}

const calledIn = (handler: string): string => /=>\s*\(?(?:void )?([\w.]+)\(/.exec(handler)?.[1] ?? '';

/** Fields that write into a state of their own, which a reload empties. */
function forgetful(code: string): Field[] {
  const setters = [...code.matchAll(/const \[\w+, (\w+)\] = useState/g)].map((match) => match[1]);
  return fieldsIn(code).filter(({ setter }) => setters.includes(setter));
}

const read = (file: string): string => readFileSync(join(TAB, file), 'utf8');
const files = readdirSync(TAB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
const written = files.filter((file) => fieldsIn(read(file)).length > 0 && NOT_SENT[file] === undefined);

test.each(written)('%s keeps what is typed into it, or a form does that it belongs to', (file) => {
  expect(forgetful(read(file))).toEqual([]);
  for (const keeper of KEPT_BY[file] ?? [file]) expect(read(keeper)).toMatch(KEEPS);
});

/** One line of words without an end: a name as long as a page would fill each place that shows it. */
const endless = (code: string): Field[] =>
  fieldsIn(code).filter(
    ({ tag, type, most }) => /^(?:Input|SearchBox)$/.test(tag) && type !== 'url' && most === '',
  );

// Its field is only read.
const READ_ONLY = ['pieces/ShareLink.tsx'];

test.each(files.filter((file) => !READ_ONLY.includes(file) && fieldsIn(read(file)).length > 0))(
  '%s says of a field of one line how many letters it takes',
  (file) => {
    expect(endless(read(file))).toEqual([]);
  },
);

test('names no file that has no field for words any more', () => {
  const named = [...Object.keys(KEPT_BY), ...Object.keys(NOT_SENT)];
  expect(
    named.filter(
      (file) => !files.includes(file) || !/<(?:Textarea|Input|SearchBox|Combobox|input)\b/.test(read(file)),
    ),
  ).toEqual([]);
});

describe('The search for fields', () => {
  const state = "const [words, setWords] = useState('');";
  test.each([
    [
      'a field of its own state',
      `${state} <Textarea value={words} onChange={(_, { value }) => setWords(value)} />`,
      1,
    ],
    [
      'one of a draft',
      `${state} <Textarea value={words} onChange={(_, { value }) => type({ words: value })} />`,
      0,
    ],
    ['a day', `${state} <Input type="date" onChange={(_, { value }) => setWords(value)} />`, 0],
    ['an address', `${state} <Input type="url" onChange={(_, { value }) => setWords(value)} />`, 1],
  ])('judges %s as it should', (_what, code, many) => {
    expect(forgetful(code)).toHaveLength(many);
  });

  test.each([
    ['a line without an end', '<Input name="board" />', 1],
    ['one with an end', '<Input name="board" maxLength={200} />', 0],
    ['several lines', '<Textarea name="words" />', 0],
    ['an address', '<Input type="url" />', 0],
    ['a day', '<Input type="date" />', 0],
  ])('finds no end, or one, in %s', (_what, code, many) => {
    expect(endless(code)).toHaveLength(many);
  });
});
