/** Tables as `pdftotext -layout` lays them out: columns of a width each, cells broken into lines, blanks between. */

export type LaidColumn = { heading: string; width: number };
type Look = { gap?: number; blankBetween?: boolean; centred?: boolean };

/** The lines of a table; each row takes as many as its longest cell. A cell may hold line breaks, for paragraphs. */
export function laidTable(
  columns: readonly LaidColumn[],
  rows: readonly (readonly string[])[],
  { gap = 3, blankBetween = false, centred = false }: Look = {},
): string[] {
  const head = laidRow(
    columns,
    columns.map(({ heading }) => heading),
    { gap, centred: false },
  );
  const body = rows.flatMap((row) => [
    ...(blankBetween ? [''] : []),
    ...laidRow(columns, row, { gap, centred }),
  ]);
  return [...head, ...body];
}

function laidRow(
  columns: readonly LaidColumn[],
  cells: readonly string[],
  look: Required<Omit<Look, 'blankBetween'>>,
) {
  const broken = columns.map(({ width }, i) =>
    (cells[i] ?? '').split('\n').flatMap((words) => wrapped(words, width)),
  );
  const height = Math.max(1, ...broken.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width }, i) => {
        const lines = broken[i] ?? [];
        const from = look.centred ? Math.floor((height - lines.length) / 2) : 0;
        return (lines[line - from] ?? '').padEnd(width + look.gap);
      })
      .join('')
      .trimEnd(),
  );
}

function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
