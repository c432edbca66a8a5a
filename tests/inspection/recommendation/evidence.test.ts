import {
  MOST_BYTES,
  fileNameIn,
  folderFor,
  nameToKeep,
  whyNotKept,
} from '../../../src/inspection/recommendation/evidence';

describe('A file is no evidence', () => {
  test.each([
    ['empty', 'plan.docx', 0, 'file is empty'],
    ['larger than a reviewer can open', 'film.mp4', MOST_BYTES + 1, 'file too large'],
    ['a program', 'setup.exe', 10, 'file blocked'],
    ['a program behind a document’s name', 'plan.docx.js', 10, 'file blocked'],
    ['a program with a dot behind it', 'plan.bat.', 10, 'file blocked'],
  ])('when it is %s', (_, name, size, code) => {
    expect(whyNotKept({ name, size })?.code).toBe(code);
  });

  test.each(['plan.docx', 'mail.msg', 'read.md', 'film.mp4', 'photo.JPG', 'notes', 'data.json'])(
    'but %s is',
    (name) => expect(whyNotKept({ name, size: MOST_BYTES })).toBeUndefined(),
  );
});

describe('The name under which a file is kept', () => {
  test.each([
    ['Plan.docx', 'Plan.docx'],
    ['a/b\\c:d*e?.pdf', 'a-b-c-d-e-.pdf'],
    ['  ~$lock.docx ', 'lock.docx'],
    ['50% of #3.xlsx', '50- of -3.xlsx'],
    ['...', 'evidence'],
  ])('of "%s" is "%s"', (given, kept) => expect(nameToKeep(given)).toBe(kept));

  test('keeps its ending when it is cut', () => {
    const name = nameToKeep(`${'long '.repeat(80)}.pdf`);
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/\.pdf$/);
  });

  test('stands in a folder that only its recommendation has', () => {
    expect(folderFor({ recommendationId: '12', report: 'Rape: phase 2 (2022)', number: '9' })).toBe(
      '12 Rape- phase 2 (2022) 9',
    );
  });
});

describe('A link shows the name of its file', () => {
  test.each([
    ['https://x.sharepoint.com/sites/a/Evidence/12%20Plan/My%20plan.pdf', 'My plan.pdf'],
    [
      'https://x.sharepoint.com/:w:/r/sites/a/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D&file=My%20plan.docx&action=default',
      'My plan.docx',
    ],
    ['https://x.sharepoint.com/sites/a/SitePages/Home.aspx', undefined],
    ['https://example.org', undefined],
    ['https://example.org/evidence', undefined],
    ['https://example.org/100%', undefined],
  ])('%s', (link, name) => expect(fileNameIn(link)).toBe(name));
});
