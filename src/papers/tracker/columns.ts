/** The heading row of a report's table: which of our fields each of its columns holds. */
import { plain } from '../cellText';
import { KINDS, kindNamed } from './rowKind';

export type Field =
  | 'no'
  | 'text'
  | 'status'
  | 'due'
  | 'originalDue'
  | 'comments'
  | 'owner'
  | 'position'
  | 'direction'
  | 'resources'
  | 'accepted'
  | 'unnamed';

export type Layout = {
  headings: readonly string[];
  fields: readonly Field[];
  /** What the heading says every row is; null when it names several kinds. */
  kind: string | null;
  /** Words that ran into the first heading: they belong above the table. */
  lead: string | null;
};

const KIND_LIST = new RegExp(`^${KINDS}(?:(?:&/or|&|and/or|and|/|,|or)+${KINDS})*$`);

// Headings are compared without spaces: scanning breaks them ("Reco mmendations").
const NAMES: readonly (readonly [Field, RegExp])[] = [
  ['text', KIND_LIST],
  ['status', /^(?:current)?(?:status|ragstatus|rag|ragrating|rating)$/],
  ['no', /^(?:no\.?|number|ref\.?|ref\.?no\.?|reference|#|item)$/],
  ['originalDue', /^(?:original|initial)(?:due|target)?(?:date|deadline)$/],
  ['due', /^(?:current|revised|target|completion)?(?:duedate|due|deadline|date|targetdate)$/],
  [
    'comments',
    /^(?:force|progress)?(?:comments?|updates?|commentary|narrative|progress)(?:\/(?:comments?|updates?))?$/,
  ],
  ['owner', /^(?:force)?(?:task|action)?(?:owner|lead|responsibleofficer)$/],
  ['position', /^(?:previous)?(?:position|status)(?:in|at|last)?[a-z0-9]*\??$/],
  ['direction', /^(?:directionoftravel|trend)$/],
  ['resources', /^resources?[a-z/]*$/],
  ['accepted', /^accepted\??$/],
];
const LONGEST_HEADING = 60;

export function layoutOf(cells: readonly string[]): Layout | undefined {
  if (cells.length < 3 || cells.length > 40 || cells.slice(1).some((cell) => cell.length > 200))
    return undefined;
  if (!cells.some(isMainHeading)) return undefined;
  const { lead, heading } = withoutLead(cells[0] ?? '');
  const headings = [heading, ...cells.slice(1).map(plain)];
  if (headings.some((words) => words.length > LONGEST_HEADING)) return undefined;
  const named = withTornHeading(headings, headings.map(fieldNamed));
  const known = new Set(named.filter((field) => field !== 'unnamed'));
  const strange = headings.filter((words, i) => words !== '' && named[i] === 'unnamed').length;
  if (!known.has('text') || known.size < 3 || strange >= known.size) return undefined;
  const own = headings[named.indexOf('text')] ?? '';
  return {
    headings,
    fields: withBlankHeadings(headings, named),
    kind: kindNamed(own) ?? kindNamed(heading + own),
    lead,
  };
}

/** Nearly every row is no heading, and this tells so without looking at all of it. */
function isMainHeading(cell: string): boolean {
  return /^\W{0,9}(?:\W{0,2}[a-z]{1,6}>){0,3}\s*(?:status|rag|(?:[a-z]+ )?(?:due|date|deadline|comments?|updates?))\b/i.test(
    cell,
  );
}

function withoutLead(cell: string): { lead: string | null; heading: string } {
  const words = plain(cell);
  if (words.length <= LONGEST_HEADING && fieldNamed(words) !== 'unnamed')
    return { lead: null, heading: words };
  const end = Math.max(words.lastIndexOf('. '), words.lastIndexOf(': '));
  const heading = words.slice(end + 2);
  if (end < 0 || fieldNamed(heading) !== 'text') return { lead: null, heading: words };
  return { lead: words.slice(0, end + 1), heading };
}

function fieldNamed(heading: string): Field {
  if (heading === '' || heading.length > LONGEST_HEADING) return 'unnamed';
  const squeezed = heading.toLowerCase().replace(/\s+/g, '');
  return NAMES.find(([, name]) => name.test(squeezed))?.[0] ?? 'unnamed';
}

/** A heading torn in two by a narrow number column ("Reco", "mmendations") is one heading over both. */
function withTornHeading(headings: readonly string[], named: readonly Field[]): Field[] {
  const [first = '', second = ''] = headings;
  const isTorn = named[0] === 'unnamed' && named[1] === 'unnamed' && fieldNamed(first + second) === 'text';
  return isTorn && second !== '' ? ['no', 'text', ...named.slice(2)] : [...named];
}

/** A heading over two columns stands in the first of them: the number is there and the words are in the second. */
function withBlankHeadings(headings: readonly string[], named: readonly Field[]): Field[] {
  const fields = [...named];
  const text = fields.indexOf('text');
  if (!fields.includes('no')) {
    if (headings[text + 1] === '') fields.splice(text, 2, 'no', 'text');
    else if (text > 0 && headings[text - 1] === '') fields[text - 1] = 'no';
  }
  const due = fields.indexOf('due');
  if (!fields.includes('status') && due > 0 && headings[due - 1] === '' && fields[due - 1] === 'unnamed') {
    fields[due - 1] = 'status';
  }
  return fields.map((field, i) => (fields.indexOf(field) === i ? field : 'unnamed'));
}
