/** Where the columns of the list stand: beside the words while there is room, else in lines of their own. */
import { COLUMNS, USUAL_COLUMNS, columnsPerLine, gridLines } from '../../src/tab/lines/columns';

const picks = true;
const wide = { picks, narrow: false };

test('the usual columns stand in one line on a page of 1,024 pixels', () => {
  const perLine = columnsPerLine({ columns: USUAL_COLUMNS, picks, room: 976 });
  expect(perLine).toBe(3);
  const { gridTemplateAreas } = gridLines({ ...wide, columns: USUAL_COLUMNS, perLine });
  expect(gridTemplateAreas).toBe('"pick number words status owner due"');
});

test('columns that would leave the words no room stand below one another, each of them once', () => {
  const perLine = columnsPerLine({ columns: COLUMNS, picks, room: 1312 });
  expect(perLine).toBe(4);
  expect(gridLines({ ...wide, columns: COLUMNS, perLine }).gridTemplateAreas).toBe(
    '"pick number words status owner handed due" "pick number words moved tasks said evidence" "pick number words waits asked level ."',
  );
});

test('on paper no column takes more than it needs, so that the words get the rest', () => {
  const lie = { picks: false, narrow: false, columns: USUAL_COLUMNS, perLine: 3 };
  expect(gridLines({ ...lie, printing: true }).gridTemplateColumns).toBe(
    '64px minmax(160px, 1.4fr) 196px 130px 172px',
  );
  expect(gridLines(lie).gridTemplateColumns).toContain('minmax(130px, 220px)');
});

test.each([813, 861, 1024, 1312, 2000])('of %i pixels none is overrun, whatever is chosen', (room) => {
  for (let many = 1; many <= COLUMNS.length; many += 1) {
    const columns = COLUMNS.slice(0, many);
    const perLine = columnsPerLine({ columns, picks, room });
    const tracks = String(gridLines({ ...wide, columns, perLine }).gridTemplateColumns);
    const fixed = [...tracks.matchAll(/(?<![\d.])(\d+)px(?!\))/g)].map(([, width]) => Number(width));
    const gaps = 16 * (2 + perLine);
    expect(fixed.reduce((sum, width) => sum + width, gaps)).toBeLessThanOrEqual(room);
  }
});
