/** What is said of taking a change back: the offer, what became of it, and why it could not be done. */
import type { UndoRefusal } from '../../inspection/recommendation/undone';

export const undo = {
  undo: 'Undo',
  hint: 'Undo (Ctrl+Z)',
  undoing: 'Undoing…',
  done: 'Undone. It is as it was before; the history keeps both.',
  undoneRole: 'Undone. The role is as it was before.',
  failed: 'Not undone.',
  undone: 'taken back',
} as const;

export function undoRefusalInWords(refusal: UndoRefusal): string {
  return refusal.code === 'changed since'
    ? 'Somebody has changed it since, so nothing was undone. Look at it as it is now, and change it by hand.'
    : 'This change is not yours to undo. Change it by hand, with a reason.';
}
