/** What the page of one recommendation says around its parts: what the definition makes of it, and the way to each part. */
import type { Implied } from '../../inspection/recommendation/implied';

type Differs = Exclude<Implied, { is: 'agrees' }>;

const BECAUSE: Readonly<Record<Differs['because'], string>> = {
  'past its day': 'it is past its last day',
  implemented: 'it is implemented',
  'not ours': 'it is not ours to do',
  'no longer relevant': 'it is no longer relevant',
  'work is left': 'some of its tasks are not done',
};

export const item = {
  /** "By the definition of 2022 it may be Red: it is past its last day." */
  implied: (implied: Differs, definition: string): string =>
    `By the definition of ${definition} it ${implied.is === 'differs' ? 'is' : 'may be'} ${implied.status}: ${BECAUSE[implied.because]}.`,
  why: (words: string) => `Why it is judged otherwise: ${words}`,
  notWhy: 'Nobody has said why it is judged otherwise.',
  sayWhy: 'Say why',
  whySaved: 'The explanation is saved.',
  whyForm: 'Why it is judged otherwise than the definition says',
  whyHint: 'The next paper prints it beside the status.',
  whySave: 'Save the explanation',
  levelAndTier: 'Level and tier',
  deputy: (name: string) => `deputy: ${name}`,
  goTo: 'On this page',
  updates: (many: number) => `Updates (${many})`,
  deadline: 'Deadline',
} as const;

export const reportLevel = {
  none: 'None',
  hint: 'It holds for each of its recommendations that has none of its own.',
} as const;
