/** A refusal as it stands beside a field of a form, where an empty field needs other words than a wrong one. */
import type { Refusal } from '../../inspection/verdict';
import { refusalInWords } from '../facts';

export function refusedBeside(refusal: Refusal): string {
  if (refusal.code === 'not a day' && refusal.given === '') return 'Choose the day.';
  return refusalInWords(refusal);
}
