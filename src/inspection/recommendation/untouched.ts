/** What was entered by hand and nobody has worked on yet: it may have been a mistake, and can go without a trace being lost. */
import type { Recommendation } from './recommendation';
import type { Task } from './task';

/** From no paper, never judged, promised anew, linked or answered. Whether a closed paper holds it is asked elsewhere. */
export const isUntouched = (row: Recommendation, tasks: readonly Task[]): boolean =>
  row.paper.asOf === '' &&
  row.status === undefined &&
  row.closed === undefined &&
  row.awaits === undefined &&
  row.moves.length + row.closing.length + row.links.length === 0 &&
  tasks.every(isUntouchedTask);

const isUntouchedTask = ({ stage, lastAnswer, moves }: Task): boolean =>
  stage === 'open' && lastAnswer === '' && moves.length === 0;
