/** A Word file is looked at as Word does: part by part, tag by tag. */
import { STATUSES } from '../../../src/inspection/recommendation/status';
import { STATUS_LOOK } from '../../../src/papers/write/statusLook';
import { wordFile } from '../../../src/papers/write/wordFile';
import { aPrintedPaper, aTable } from '../../given/printedPaper';
import { partsOf, tagsIn } from './parts';

const written = async (...given: Parameters<typeof aPrintedPaper>) =>
  partsOf(await wordFile(aPrintedPaper(...given)));
const body = (parts: Record<string, string>) => parts['word/document.xml'] ?? '';
const named = (xml: string, name: string) => tagsIn(xml).filter((tag) => tag.name === name);

describe('A paper in Word', () => {
  test('lies across an A4 page', async () => {
    const [size] = named(body(await written()), 'w:pgSz');
    expect(size?.attributes).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
  });

  test('repeats the head of each table on every page, and no other row', async () => {
    const rows = body(await written())
      .split('<w:tr>')
      .slice(1);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false]);
  });

  test('says of each table what it lists, for those who cannot see where it stands', async () => {
    const table = { ...aTable([[{ words: '' }, { words: '1' }, { words: '' }]]), caption: 'A "B" & C' };
    const tags = tagsIn(body(await written({ table }))).filter(({ within }) => within.at(-1) === 'w:tblPr');
    expect(tags.at(-1)).toMatchObject({
      name: 'w:tblCaption',
      attributes: { 'w:val': expect.stringMatching(/^A (?:"|&quot;)B/) as string },
    });
  });

  test('has real headings', async () => {
    const styles = named(body(await written()), 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(styles).toEqual(expect.arrayContaining(['Title', 'Heading1']));
  });

  test('is in British English and says its title', async () => {
    const parts = await written();
    expect(named(parts['word/styles.xml'] ?? '', 'w:lang')[0]?.attributes['w:val']).toBe('en-GB');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Letters and answers</dc:title>');
  });

  test('has its marking at the head and foot of every page, and its number there', async () => {
    const parts = await written();
    const pieces = Object.entries(parts).filter(([path]) => /^word\/(?:header|footer)\d*\.xml$/.test(path));
    expect(pieces).toHaveLength(2);
    for (const [, xml] of pieces) expect(xml).toContain('OFFICIAL');
    const foot = pieces.find(([path]) => path.includes('footer'))?.[1] ?? '';
    expect(foot).toMatch(/Page .*PAGE.* of .*NUMPAGES/s);
  });

  test('makes items of a cell a real list', async () => {
    const table = aTable([[{ words: '' }, { words: '1' }, { words: 'To do:\n- write\n- post' }]]);
    const xml = body(await written({ table }));
    expect(named(xml, 'w:numPr')).toHaveLength(2);
    expect(xml).not.toContain('- write');
  });

  test('hangs footnotes on the words they are of', async () => {
    const table = aTable([[{ words: 'Amber', status: 'Amber', notes: [1] }, { words: '1' }, { words: '' }]]);
    const parts = await written({ table, footnotes: ['By the definition this is Red.'] });
    const [reference] = named(body(parts), 'w:footnoteReference');
    expect(reference?.attributes['w:id']).toBe('1');
    expect(reference?.within).toContain('w:tc');
    expect(parts['word/footnotes.xml']).toContain('By the definition this is Red.');
  });

  test('says each status in words, on a colour and with an edge of its own', async () => {
    const rows = STATUSES.map((status) => [{ words: status, status }, { words: '1' }, { words: '' }]);
    const xml = body(await written({ table: aTable(rows) }));
    for (const status of STATUSES) expect(xml).toContain(`>${status}</w:t>`);
    const edges = STATUSES.map((status) => STATUS_LOOK[status].edge);
    expect(new Set(edges).size).toBe(STATUSES.length);
  });

  test('has the edge of a status drawn by the cell before it too, which would else hide it', async () => {
    const table = aTable([[{ words: '1' }, { words: 'Red', status: 'Red' }, { words: '' }]]);
    const cells = named(body(await written({ table })), 'w:tcBorders').length;
    const edges = tagsIn(body(await written({ table }))).filter(
      ({ within, name }) => within.at(-1) === 'w:tcBorders' && /left|right/.test(name),
    );
    expect([cells, edges.map(({ name, attributes }) => [name, attributes['w:val']])]).toEqual([
      2,
      [
        ['w:right', 'thick'],
        ['w:left', 'thick'],
      ],
    ]);
  });

  test('keeps its tables apart from each other', async () => {
    const table = aTable([]);
    const xml = body(await written({ opening: [table, table] }));
    expect(xml).not.toContain('</w:tbl><w:tbl>');
  });

  test('loses characters that no file may hold, and nothing else', async () => {
    const table = aTable([[{ words: 'a\u0000b\u000bc<&>"\ud800d' }, { words: '1' }, { words: '' }]]);
    const [title, words] = ['A & B <C>', body(await written({ table }))];
    expect(words).toContain('abc&lt;&amp;&gt;');
    expect((await written({ title }))['docProps/core.xml']).toContain('A &amp; B &lt;C&gt;');
  });
});

/** As WCAG 2 counts it. */
function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [r = 0, g = 0, blue = 0] = [0, 2, 4]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('The colour behind a status', () => {
  test.each(STATUSES)('lets its word be read: %s', (status) => {
    const { back, ink } = STATUS_LOOK[status];
    expect(contrast(back, ink)).toBeGreaterThanOrEqual(4.5);
  });
});
