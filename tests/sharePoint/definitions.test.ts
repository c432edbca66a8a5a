import { LISTS, TITLE, definitionOf } from '../../src/lists/columns';
import { PERMISSIONS, bitsOf, levelNamed } from '../../src/lists/sharePoint/permissionDefinitions';
import { queryOf } from '../../src/lists/views/caml';
import { VIEWS, View, type Where } from '../../src/lists/views/definitions';
import { COLUMN_FORMATS, filled, needsLink, sameButForLink } from '../../src/lists/views/formats';
import { SCHEMA, VIEW_SCHEMA, columnsRead, trouble, viewTrouble } from './formatRules';

const LINK = { before: 'https://teams.microsoft.com/l/entity/app/tracker?context=%7B%22', after: '%22%7D' };
const isEmptyIn = ({ where }: View, column: string): boolean =>
  where !== undefined &&
  'all' in where &&
  where.all.some((each) => 'column' in each && each.column === column && each.is === 'empty');
const named = COLUMN_FORMATS.map((format) => [`${format.list}.${format.column}`, format] as const);

describe.each(named)('The format of %s', (_name, { list, column, format }) => {
  test('holds only what SharePoint publishes as allowed', () => {
    expect(trouble(filled(format, LINK))).toEqual([]);
  });

  test('is for a column that is there, and reads columns that are there', () => {
    const names = [...definitionOf(list).columns.map(({ name }) => name), TITLE.name, 'ID'];
    expect([column, ...columnsRead(format)].filter((name) => !names.includes(name))).toEqual([]);
  });

  // A column that is not in the view comes to a format as empty (column-formatting.md, "[$FieldName]"): as it is in
  // each row of a view that holds only those where it is.
  test('is given every column it reads by each view that shows it', () => {
    const views = VIEWS.filter((view) => view.list === list && view.columns.includes(column));
    const lacking = views.flatMap((view) =>
      columnsRead(format)
        .filter((name) => name !== 'ID' && !view.columns.includes(name) && !isEmptyIn(view, name))
        .map((name) => `${view.name} lacks ${name}`),
    );
    expect(lacking).toEqual([]);
  });
});

describe('What SharePoint would not take', () => {
  const whole = { $schema: SCHEMA, elmType: 'div', txtContent: 'Red' };
  test.each([
    ['another element', { ...whole, elmType: 'table' }, 'Element table is not allowed.'],
    ['a script', { ...whole, attributes: { onclick: 'alert(1)' } }, 'Attribute onclick is not allowed.'],
    ['another rule of style', { ...whole, style: { float: 'left' } }, 'Style float is not allowed.'],
    ['another operator', { ...whole, txtContent: "=trim('a')" }, 'Operator trim is not allowed.'],
    ['too few operands', { ...whole, txtContent: "=if(1 == 1, 'a')" }, 'if takes 3 operands.'],
    ['an unknown place', { ...whole, txtContent: '=@today' }, 'There is no @today.'],
    ['no schema', { elmType: 'div', txtContent: 'Red' }, 'The root does not name the schema.'],
    ['words and children', { ...whole, children: [{ elmType: 'span' }] }, 'children would not be shown'],
    ['a phrase left open', { ...whole, txtContent: '={daysLate}' }, 'A phrase is not filled in'],
    ['a bracket left open', { ...whole, txtContent: "=if(1 == 1, 'a', 'b'" }, ''],
  ])('is found in a format with %s', (_what, format, complaint) => {
    const found = trouble(format).join(' ');
    expect(found).not.toBe('');
    expect(found).toContain(complaint);
  });
});

describe('The format of a whole view', () => {
  const late = "=if([$DueBy] < @now, 'sp-field-severity--severeWarning', '')";
  const element = { elmType: 'div', txtContent: '[$Number]' };
  const grouped = { elmType: 'div', txtContent: "=@group.fieldData + ', ' + toString(@group.count)" };
  test.each([
    ['a class for a row', { additionalRowClass: late }],
    ['a form for a row', { rowFormatter: element, hideSelection: true, hideColumnHeader: true }],
    ['a head and a foot for a group', { groupProps: { headerFormatter: grouped, hideFooter: false } }],
  ])('may have %s', (_what, format) => {
    expect(viewTrouble({ $schema: VIEW_SCHEMA, ...format })).toEqual([]);
  });

  test.each([
    ['an unknown part', { rowAction: 'x' }, 'Property rowAction is not allowed.'],
    ['a mark that is no mark', { hideSelection: 'yes' }, 'hideSelection is neither true nor false.'],
    ['an unknown part of a group', { groupProps: { color: 'red' } }, 'Group property color is not allowed.'],
    ['a script', { rowFormatter: { ...element, attributes: { onclick: 'x' } } }, 'Attribute onclick'],
    ['an operator of its own', { additionalRowClass: "=trim('a')" }, 'Operator trim is not allowed.'],
    ['the current field', { additionalRowClass: "=if(@currentField == 1, 'a', 'b')" }, 'name the column'],
    ['a class beside a form', { additionalRowClass: late, rowFormatter: element }, 'both a class and a form'],
    ['a group outside of groups', { rowFormatter: grouped }, 'There is no @group'],
    ['an older word for its schema', { $schema: SCHEMA }, 'does not name the schema'],
  ])('with %s is refused', (_what, format, complaint) => {
    expect(viewTrouble({ $schema: VIEW_SCHEMA, ...format }).join(' ')).toContain(complaint);
  });

  test('cannot come into a view of ours unseen: the definition knows no such part', () => {
    const [first] = VIEWS;
    const parts = ['rowFormatter', 'additionalRowClass', 'hideSelection', 'hideColumnHeader', 'groupProps'];
    for (const part of parts) expect(View.safeParse({ ...first, [part]: true }).success).toBe(false);
    expect(View.safeParse(first).success).toBe(true);
  });
});

describe('A format with a link', () => {
  const linked = COLUMN_FORMATS.find(needsLink);
  test('is known as ours when only the address of the app has changed', () => {
    if (linked === undefined) throw new Error('no format links');
    const found = JSON.stringify(filled(linked.format, { before: 'http://other/', after: '' }), null, 2);
    expect(sameButForLink(found, linked.format)).toBe(true);
    expect(sameButForLink(found.replace('underline', 'none'), linked.format)).toBe(false);
  });

  test('cannot be ended early by a sign in the address', () => {
    if (linked === undefined) throw new Error('no format links');
    expect(trouble(filled(linked.format, { before: "https://o'brien.example/", after: '' }))).toEqual([]);
  });
});

const KEYS =
  /^(Key|Longer|\w+AfterMonths|\w+Entra|PaperTrace|Moves|Closing|Links|ReportId|TaskId|LastAnswer)$/;

const columnsIn = (where: Where | undefined): string[] => {
  if (where === undefined) return [];
  if ('column' in where) return [where.column];
  return ('all' in where ? where.all : where.any).flatMap(columnsIn);
};

describe.each(VIEWS.map((view) => [`${view.list}: ${view.name}`, view] as const))(
  'The view %s',
  (_n, view) => {
    const { columns } = definitionOf(view.list);
    const column = (name: string) => (name === 'Title' ? TITLE : columns.find((each) => each.name === name));

    test('shows columns that are there, and none of the keys', () => {
      expect(view.columns.filter((name) => column(name) === undefined)).toEqual([]);
      expect(view.columns.filter((name) => KEYS.test(name))).toEqual([]);
    });

    // Anything else stops with the threshold as soon as the list has more than 5,000 rows.
    test('filters by columns with an index only', () => {
      expect(columnsIn(view.where).filter((name) => column(name)?.indexed !== true)).toEqual([]);
    });

    test('is well-formed CAML, each And and Or with two parts', () => {
      expect(unbalanced(`<Query>${queryOf(view)}</Query>`)).toEqual([]);
    });

    // Graph was seen to apply the default view's filter to items (microsoft-graph-docs#21195).
    test('has no filter if it opens first', () => {
      if (view.default === true) expect([view.where, view.groupBy]).toEqual([undefined, undefined]);
    });
  },
);

/** What is wrong with the nesting of a query. */
function unbalanced(xml: string): string[] {
  const open: { name: string; children: number }[] = [];
  const wrong: string[] = [];
  for (const [tag, close, name = '', , self] of xml.matchAll(/<(\/?)(\w+)((?:\s+\w+="[^"<]*")*)\s*(\/?)>/g)) {
    const parent = open.at(-1);
    if (close === '/') {
      if (parent?.name !== name) wrong.push(`${tag} closes ${parent?.name}`);
      if (/^(And|Or)$/.test(name) && parent?.children !== 2)
        wrong.push(`${name} has ${parent?.children} parts`);
      open.pop();
    } else {
      if (parent !== undefined) parent.children += 1;
      if (self !== '/') open.push({ name, children: 0 });
    }
  }
  return [...wrong, ...open.map(({ name }) => `${name} stays open`)];
}

describe('The views', () => {
  test('are those a manager needs, one of each list opening first', () => {
    const of = (list: string) => VIEWS.filter((view) => view.list === list).map(({ name }) => name);
    expect(of('Recommendations')).toEqual([
      ...['All', 'Open by report', 'Red and late', 'Due in 90 days', 'Green pending sign-off'],
      ...['With other bodies', 'Deadlines moved'],
    ]);
    expect(of('Tasks')).toEqual(['All', 'Open by owner', 'Late']);
    expect(VIEWS.filter((view) => view.default === true).map(({ list, name }) => `${list} ${name}`)).toEqual([
      ...['Recommendations All', 'Tasks All', 'Updates All', 'Roles All'],
    ]);
  });

  test('count days from the day they are opened on', () => {
    const soon = VIEWS.find(({ name }) => name === 'Due in 90 days') as View;
    expect(queryOf(soon)).toBe(
      '<OrderBy><FieldRef Name="DueBy" /></OrderBy><Where>' +
        '<And><Geq><FieldRef Name="DueBy" /><Value Type="DateTime"><Today /></Value></Geq>' +
        '<And><Leq><FieldRef Name="DueBy" /><Value Type="DateTime"><Today OffsetDays="90" /></Value></Leq>' +
        '<IsNull><FieldRef Name="Closed" /></IsNull></And></And></Where>',
    );
  });
});

describe('The permissions', () => {
  test('name every list, and only groups and levels that are defined', () => {
    expect(Object.keys(PERMISSIONS.lists).sort()).toEqual(LISTS.map(({ name }) => name).sort());
    const groups = PERMISSIONS.groups.map(({ name }) => name);
    for (const given of [PERMISSIONS.site, ...Object.values(PERMISSIONS.lists)])
      for (const [group, level] of Object.entries(given)) {
        expect(groups).toContain(group);
        expect(levelNamed(level).name).toBe(level);
      }
  });

  test('let a level of ours do what a reader does and one thing more', () => {
    const own = PERMISSIONS.levels.flatMap((level) => ('own' in level ? [level] : []));
    expect(own.map((level) => Number(bitsOf(level).Low) - 138612833)).toEqual([2, 4]);
  });
});
