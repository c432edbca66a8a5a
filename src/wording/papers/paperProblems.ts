/** What keeps a paper from going out, as a coordinator reads it. */
import type { ComposedPaper } from '../../inspection/papers/composed';
import type { Disagreement } from '../../inspection/periods/checkStated';
import type { PaperProblem } from '../../inspection/papers/whyNotPublish';
import { count } from '../facts';

type Claim = Extract<Disagreement, { is: 'number' }>['of'];

const CLAIMS: Readonly<Record<Exclude<Claim, 'for the force' | 'outside'>, string>> = {
  total: 'in all',
  open: 'open',
  'in progress': 'in progress',
  complete: 'complete',
  pending: 'pending sign-off',
  red: 'red',
  white: 'held at White',
  closed: 'closed',
};

/** What a stated number counts, as it is said of it; `called` is how sentences call the organisation. */
export function claimInWords(of: Claim, called: string): string {
  if (of === 'for the force') return `for ${called}`;
  return of === 'outside' ? `outside the remit of ${called}` : CLAIMS[of];
}

/** "the sentence says 2 in progress, the rows show none". */
export function disagreementInWords(found: Disagreement, called: string): string {
  if (found.is === 'no sentence')
    return `there is no sentence that counts its ${count(found.rows.length, 'row')}`;
  if (found.is === 'contradiction')
    return `the sentence says ${found.stated} ${claimInWords(found.of, called)} and ${found.otherStated} ${claimInWords(found.other, called)}, which cannot both be true`;
  const shown = found.rows.length === 0 ? 'none' : String(found.rows.length);
  return `the sentence says ${found.stated} ${claimInWords(found.of, called)}, the rows show ${shown}`;
}

/** "Cyber: the sentence says 2 in progress, the rows show none." */
export const problemInWords = ({ report, disagreements }: PaperProblem, called: string): string =>
  `${report}: ${disagreements.map((each) => disagreementInWords(each, called)).join('; ')}.`;

export const stoppedHead = (problems: number): string =>
  `The paper was not written: ${count(problems, 'sentence does', 'sentences do')} not agree with the rows.`;

export const mendHint = 'Correct the rows, or print the counted sentence instead: --counted for all of them.';

export const written = (file: string): string => `Written: ${file}`;

export const notWritten = (file: string, code: string): string =>
  `${file} cannot be written (${code}). Is its folder there, and may you write in it?`;

/** The layout has no rows for what the period holds. */
export function nothingListed({ layout, unlisted }: Pick<ComposedPaper, 'layout' | 'unlisted'>): string {
  const [lists, holds] =
    layout.unit === 'plan'
      ? ['action plans', count(unlisted, 'recommendation')]
      : ['recommendations', count(unlisted, 'action plan')];
  return `The paper was not written: the layout “${layout.name}” lists ${lists}, and this period has ${holds} and nothing else. Name another with --layout.`;
}

export const usage =
  'Say which paper and where to: npm run write-paper -- --period 2022-11 --layout "2022 tracker" --out paper.docx (or .xlsx) [--public] [--counted]';

export const noPeriod = (wanted: string, known: readonly string[]): string =>
  `There is no period ${wanted}. ${known.length === 0 ? 'There is none yet.' : `There are: ${known.join(', ')}.`}`;

export const noLayout = (wanted: string, known: readonly string[]): string =>
  `“${wanted}” is not the beginning of one layout's name. There are: ${known.join('; ')}.`;
