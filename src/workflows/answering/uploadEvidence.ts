/** An answer whose evidence is a file: it is uploaded first, and only a file that is there whole becomes part of an answer. */
import { type GivenFile, folderFor, whyNotKept } from '../../inspection/recommendation/evidence';
import type { Asking, Register } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import { type AnswerTo, whyNotAnswer } from './answerTask';

export type FileGiven = Asking & {
  file: GivenFile;
  answer: AnswerTo;
  /** Hears how many bytes are there so far. */
  told: (bytes: number) => void;
};

/**
 * Puts the file where the recommendation's evidence is, and gives the link that the answer then carries. Whatever would
 * keep the answer from being taken is found before a byte is sent. Rejects with the signal's reason when it is given up.
 */
export async function uploadFor(
  register: Register,
  { file, answer, told, signal }: FileGiven,
): Promise<Verdict<string>> {
  const unfit = whyNotKept(file);
  if (unfit !== undefined) return refused(unfit);
  const checked = await whyNotAnswer(register, withLink(answer, 'https://to.be.uploaded/'));
  if (!checked.ok) return checked;
  const asking = { told, ...(signal === undefined ? {} : { signal }) };
  const { link } = await register.evidence.keep(file, folderFor(checked.value), asking);
  return allowed(link);
}

/** The same answer with this link as its evidence; kinds that carry none stay as they are. */
export const withLink = (ask: AnswerTo, evidence: string): AnswerTo => {
  const { answer } = ask;
  return 'evidence' in answer ? { ...ask, answer: { ...answer, evidence } } : ask;
};
