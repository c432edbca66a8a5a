/** What is said of the things in a paper that its reader was not sure of, and where they stand. */
import type { Doubt, KeptFact } from '../../inspection/papers/doubt';
import type { PaperWarning } from '../../inspection/papers/paper';
import type { FilePlace, Place } from '../../inspection/papers/place';
import { isMonth, monthInWords } from '../../inspection/periods/period';
import { count } from '../facts';
import { listed } from '../language';

export const KEPT_FACTS: Readonly<Record<KeptFact, string>> = {
  status: 'Status',
  deadline: 'Deadline',
  owner: 'Owner',
  'original date': 'Original date',
  words: 'Words',
};

/** Of a fact that somebody changed in the register, and that a paper prints otherwise. */
export const keptInWords = (what: KeptFact, ours: string, papers: string): string =>
  `${KEPT_FACTS[what]}: the register’s “${ours}” stands; the paper says “${papers}”.`;

/** "line 12, report 3, row 5 (table 2, row 6): …" */
export const warningInWords = ({ line, place, what }: PaperWarning): string =>
  `${line === 0 || place.in === 'line' ? '' : `line ${line}, `}${placeInWords(place)}: ${doubtInWords(what)}`;

/** For the JSON of a paper, whose reader looks for a sentence and where to look. */
export const warningToPrint = ({ line, place, what }: PaperWarning) => ({
  ...{ line, place: placeInWords(place), what: doubtInWords(what) },
});

/** Where a person would look. */
export function placeInWords(place: Place): string {
  switch (place.in) {
    case 'file':
    case 'workbook':
    case 'Word file':
    case 'paper':
      return `the ${place.in}`;
    case 'before plans':
      return 'before the first plan';
    case 'before reports':
      return `before the first report${hereInWords(place.here)}`;
    case 'report':
      return `report ${place.report}${rowAfter(place.row)}${hereInWords(place.here)}`;
    case 'plan':
      return `plan ${place.plan}`;
    case 'row':
      return `${place.title}, row ${place.row}`;
    case 'number':
      return `${place.title}, number ${place.number}`;
    case 'named plan':
      return place.name;
    default:
      return inFile(place);
  }
}

function inFile(place: FilePlace): string {
  switch (place.in) {
    case 'table':
      return `table ${place.table}, row ${place.row}`;
    case 'sheet':
      return `sheet ${place.sheet}${rowAfter(place.row)}`;
    case 'rows':
      return `row ${place.row}`;
    case 'note':
      return `note ${place.note}`;
    case 'line':
      return `line ${place.line}`;
  }
}

const rowAfter = (row: number | undefined): string => (row === undefined ? '' : `, row ${row}`);
const hereInWords = (here: FilePlace | undefined): string => (here === undefined ? '' : ` (${inFile(here)})`);
const quoted = (words: string): string => `“${words}”`;

const LENT = { level: 'level', points: 'action points', progress: 'progress' } as const;

/** What was seen, and what was made of it. */
export function doubtInWords(doubt: Doubt): string {
  switch (doubt.is) {
    case 'macros':
      return 'macros were left out: only words are read';
    case 'not UTF-8':
      return 'the file is in an older form of text (Windows-1252): look at pound signs, dashes and quotes';
    case 'pictures':
      return `${count(doubt.many, 'picture was', 'pictures were')} left out: words in pictures are not read`;
    case 'unseen letters':
      return `${count(doubt.many, 'character that cannot be seen was', 'characters that cannot be seen were')} taken out`;
    case 'hidden rows':
      return `${count(doubt.many, 'row is', 'rows are')} hidden or filtered out in Excel; read like the others`;
    case 'hidden columns':
      return `${count(doubt.many, 'column is', 'columns are')} hidden in Excel; read like the others`;
    case 'head or foot':
      return `the head or foot of the pages was left out: ${quoted(doubt.words)}`;
    case 'margin':
      return `remarks in the margin were left out: ${quoted(doubt.words)}`;
    case 'deleted':
      return `words deleted with changes tracked were left out: ${quoted(doubt.words)}`;
    case 'outside paragraphs':
      return `words that stand outside paragraphs and tables were left out: ${quoted(doubt.words)}`;
    case 'hidden sheet':
      return `the sheet is hidden, so its ${count(doubt.rows, 'row was', 'rows were')} left out; show it in Excel to have it read`;
    case 'uncomputed':
      return `formulas without a value, so these cells are blank: ${doubt.cells.join(', ')}; open and save the file in Excel`;
    case 'failed formulas':
      return `formulas that failed, so these cells are blank: ${doubt.cells.join(', ')}`;
    case 'outside table':
      return `a row outside any table: ${quoted(doubt.words)}`;
    case 'between plans':
      return `a sentence between plans: ${quoted(doubt.words)}`;
    case 'under heading':
      return `words under the heading, before the first plan: ${quoted(doubt.words)}`;
    case 'no heading':
      return `words under no heading were kept in the comment: ${quoted(doubt.words)}`;
    case 'in no cell':
      return `words found in no cell: ${quoted(doubt.words)}`;
    case 'no place':
      return 'these words found no place';
    case 'no title':
      return 'a table with no title above it';
    case 'no heading row':
      return 'a table without a heading row was read under the heading before it';
    case 'no report named':
      return 'the row names no report';
    case 'empty row':
      return 'a row without a number and without words';
    case 'taken for a title':
      return `taken for a title: ${quoted(doubt.words)}`;
    case 'damaged copy':
      return `a damaged copy of ${quoted(doubt.name)} was left out: ${quoted(doubt.words)}${doubt.lent.length === 0 ? '' : `; it lent its ${listed(doubt.lent.map((field) => LENT[field]))}`}`;
    case 'damaged words':
      return `damaged or repeated words were left out: ${doubt.all.map(quoted).join(', ')}`;
    case 'another width':
      return `a row with ${count(doubt.cells, 'cell')} under a heading with ${doubt.headings} was read ${doubt.numbered ? 'with' : 'without'} a column for its number`;
    case 'half a word':
      return `${quoted(doubt.half)} may be the end of a word that a page end cut: it was kept as a word of its own, and can be read as joined to the word before it`;
    case 'other letters':
      return `${quoted(doubt.word)} is written in letters of another alphabet; it looks like ${quoted(doubt.ours)} and is read so`;
    case 'columns touch':
      return `the columns ${quoted(doubt.left)} and ${quoted(doubt.right)} are not parted by blanks on every line: words at their border may belong to the other`;
    case 'shared cell':
      return `its ${doubt.both ? 'due date and comment are' : 'due date is'} blank: read as one cell with the row above (${quoted(doubt.due)}); it may be meant to be blank`;
    case 'no month':
      return `it says no month of its own: taken as of its latest report, ${isMonth(doubt.asOf) ? monthInWords(doubt.asOf) : 'undated'}`;
    case 'no year':
      return 'no year in the name: kept without a date of publication';
    case 'no status':
      return `${quoted(doubt.words)} is no status: kept as the paper prints it`;
    case 'names people':
      return `names ${doubt.names.length === 1 ? 'a person' : 'people'}: ${doubt.names.join(', ')}; withhold ${doubt.names.length === 1 ? 'the name' : 'the names'} from a public version`;
    case 'sensitive':
      return `says it is sensitive: ${quoted(doubt.words)}; withhold it from a public version`;
    case 'promises later':
      return `the comment promises ${quoted(doubt.words)}, after the date in force`;
    case 'month without year':
      return `${quoted(doubt.words)} names no year: taken as ${doubt.taken}, it may be ${doubt.taken - 1}`;
    case 'ours stands':
      return keptInWords(doubt.what, doubt.ours, doubt.papers);
  }
}
