/** Which sheets a workbook has, where their XML is, whether they show, and how its numbers are formatted. */
import { Parser } from 'htmlparser2';

export type SheetPlace = { name: string; path: string; hidden: boolean };

type Tag = { name: string; attributes: Readonly<Record<string, string>> };

/** Formats that Excel has without writing them down (ECMA-376, 18.8.30); 14 shows as the reader's own country does. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'dd/mm/yyyy h:mm',
};

export function sheetPlaces(workbook: string, relations: string): SheetPlace[] {
  const targets = new Map(
    tagsIn(relations).flatMap(({ name, attributes }) =>
      name === 'Relationship' ? [[attributes['Id'] ?? '', attributes['Target'] ?? '']] : [],
    ),
  );
  return tagsIn(workbook).flatMap(({ name, attributes }) => {
    if (name !== 'sheet') return [];
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const target = targets.get(id) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const hidden = /hidden/i.test(attributes['state'] ?? '');
    return [{ name: attributes['name'] ?? '', path, hidden }];
  });
}

/** The format of each style that cells refer to by number. */
export function formatsOf(styles: string): (string | undefined)[] {
  const own = new Map<number, string>();
  const formats: (string | undefined)[] = [];
  let inCells = false;
  for (const { name, attributes } of tagsIn(styles)) {
    const id = Number(attributes['numFmtId'] ?? 0);
    if (name === 'numFmt') own.set(id, attributes['formatCode'] ?? '');
    else if (name === 'cellXfs') inCells = true;
    else if (name === 'cellStyles' || name === 'cellStyleXfs') inCells = false;
    else if (name === 'xf' && inCells) formats.push(own.get(id) ?? BUILT_IN[id]);
  }
  return formats;
}

function tagsIn(xml: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser(
    {
      onopentag: (prefixed, attributes) =>
        void tags.push({ name: prefixed.slice(prefixed.indexOf(':') + 1), attributes }),
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return tags;
}
