/** How a row says that it hangs together with another: merged, aligned, dependent, superseded, tracked elsewhere. */

export type LinkSaid = {
  is: 'merged with' | 'part of' | 'superseded by' | 'aligned with' | 'waits on' | 'same as';
  /** The number of the other row, as "2" or "AFI 11"; empty when the words name none. */
  number: string;
  /** What the words call the other report; empty when it is this one. */
  report: string;
  words: string;
};

const NUMBER =
  '(?:(?:rec(?:ommendation)?|action|AFI|area\\s+for\\s+improvement)s?\\.?\\s*)?#?(\\d+[a-z]?(?:\\.\\d+)?)';
const tidy = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:\]]+$/, '')
    .trim();

type Form = {
  is: LinkSaid['is'];
  shape: RegExp;
  read: (parts: readonly string[]) => { number: string; report: string };
};

const here = ([number = '']: readonly string[]) => ({ number, report: '' });
const there = ([words = '']: readonly string[]) => numberAndReport(words);

// In order: what says more is tried first, and words that one form has used are not read again.
const FORMS: readonly Form[] = [
  {
    is: 'superseded by',
    shape: /\bsuperseded\s+by\s+([^.,\n[\]]+)/gi,
    read: ([report = '']) => ({ number: '', report: tidy(report) }),
  },
  {
    is: 'aligned with',
    shape: /\blinked\s+to\s+recommendation\s+(\d+[a-z]?)\s+[“"']([^”"'\n]+)[”"']/gi,
    read: ([number = '', report = '']) => ({ number, report: tidy(report) }),
  },
  {
    is: 'aligned with',
    shape: new RegExp(`\\blinked\\s+to\\s+${NUMBER}\\b(?:\\s+(?:above|below))?`, 'gi'),
    read: here,
  },
  { is: 'waits on', shape: new RegExp(`\\bcompletion\\s+of\\s+${NUMBER}\\b`, 'gi'), read: here },
  {
    is: 'waits on',
    shape: new RegExp(
      `\\bdepend[ae]nt\\s+(?:up)?on\\s+(?:the\\s+)?(?:delivery\\s+of\\s+|outcomes?\\s+of\\s+)?${NUMBER}\\b`,
      'gi',
    ),
    read: here,
  },
  { is: 'waits on', shape: /\[\s*recommendation\s+(\d+[a-z]?)\s*\]/gi, read: here },
  {
    is: 'waits on',
    shape: /\bpending\s+the\s+outcome\s+of\s+recommendation\s+(\d+)/gi,
    read: here,
  },
  {
    is: 'same as',
    shape: /\blinked\s+to\s+the\s+([^.\n]*?report\s*\d*)\b/gi,
    read: ([report = '']) => ({ number: '', report: tidy(report) }),
  },
  {
    is: 'same as',
    shape: /\brecommendation\s+(\d+)\s+of\s+the\s+([^.\n]*?report)\s+tracks\b/gi,
    read: ([number = '', report = '']) => ({ number, report: tidy(report) }),
  },
  {
    is: 'part of',
    shape: /\bincorporated\s+into\s+(?:the\s+|existing\s+)?([^.\n]+)/gi,
    read: ([report = '']) => ({ number: '', report: tidy(report) }),
  },
  {
    is: 'aligned with',
    shape:
      /\balign(?:ed)?\s+(?:to|with)\s+(?:the\s+)?([^[\],;\n]+?)(?=\s+(?:subject|as\s+above)\b|\.\s|[[\],;\n]|\.?$)/gi,
    read: there,
  },
  {
    is: 'aligned with',
    shape: /\[see\s+([^\]\n]+?)\s+(?:above|below)\s*\]/gi,
    read: there,
  },
];

const IN_REPORT = /[,(\s]*(?:\(?\s*(rec|recommendation|AFI)\.?\s*)?(\d+[a-z]?)\)?\s*$/i;

/** "PEEL 2018/19 (Rec 2)" → number 2 in PEEL 2018/19; "PEEL 2018/2019" names no number, for a year is none. */
function numberAndReport(words: string): { number: string; report: string } {
  const plain = tidy(words);
  const found = IN_REPORT.exec(plain);
  const [whole = '', kind, number = ''] = found ?? [];
  if (found === null || /^\d{2,}$/.test(number) || plain === whole)
    if (kind === undefined) return { number: '', report: plain };
  const report = tidy(plain.slice(0, plain.length - whole.length)).replace(/[(\s]+$/, '');
  return { number: /afi/i.test(kind ?? '') ? `AFI ${number}` : number, report };
}

/** In the order of the forms. The same other row is named once, whatever the number of times it is said. */
export function linksIn(words: string): LinkSaid[] {
  const found: (LinkSaid & { from: number; to: number })[] = [];
  for (const { is, shape, read } of FORMS)
    for (const match of words.matchAll(shape)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((other) => from < other.to && other.from < to)) continue;
      found.push({ is, ...read(match.slice(1)), words: tidy(match[0]), from, to });
    }
  return found
    .map(({ from: _from, to: _to, ...link }) => link)
    .filter((link, at, all) => all.findIndex((other) => sameLink(link, other)) === at);
}

const sameLink = (a: LinkSaid, b: LinkSaid): boolean =>
  a.is === b.is && a.number === b.number && a.report.toLowerCase() === b.report.toLowerCase();
