/** How a promise stands today, for screens: something claimed, waiting or finished is never called late. */
import type { Day } from '../../inspection/day';
import {
  type Deadline,
  type Move,
  type Standing,
  currentDeadline,
  standing,
} from '../../inspection/recommendation/deadline';
import { type Recommendation, isOpen } from '../../inspection/recommendation/recommendation';
import { type Task, stageOf } from '../../inspection/recommendation/task';

export type Due = {
  deadline: Deadline;
  moves: readonly Move[];
  /** Undefined when nobody has to be chased for it. */
  standing: Standing | undefined;
};

export const taskDue = (task: Pick<Task, 'stage' | 'deadline' | 'original' | 'moves'>, today: Day): Due => {
  const deadline = currentDeadline(task);
  return {
    deadline,
    moves: task.moves,
    standing: task.stage === 'open' ? standing(deadline, today) : undefined,
  };
};

type Dated = Pick<Recommendation, 'status' | 'closed' | 'deadline' | 'original' | 'moves'>;

export function recommendationDue(of: Dated, today: Day): Due {
  const deadline = currentDeadline(of);
  const chased = isOpen(of) && stageOf(of.status) === 'open';
  return { deadline, moves: of.moves, standing: chased ? standing(deadline, today) : undefined };
}

export const isLate = ({ standing: stands }: Due): boolean => stands?.is === 'late';
