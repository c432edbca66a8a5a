/** How a piece of work is named among others: by its report and number. */
import type { Task } from '../../inspection/recommendation/task';

/** "Child protection (2022) · 5" */
export const placeOf = ({ report, number }: Pick<Task, 'report' | 'number'>): string =>
  number === '' ? report : `${report} · ${number}`;
