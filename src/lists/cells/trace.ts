/** The cells of a row as a paper printed them, in one cell of ours. */
import { z } from 'zod';
import { NO_PAPER, type PaperTrace } from '../../inspection/recommendation/recommendation';
import { json } from './shapes';

export const Trace = z.object({
  ...{ asOf: z.string(), status: z.string(), due: z.string(), originalDue: z.string(), comments: z.string() },
  ...{ owner: z.string(), position: z.string(), direction: z.string() },
  ...{ resources: z.string(), accepted: z.string() },
});

export const trace = json(Trace, JSON.stringify(NO_PAPER));

export const traceCell = (of: PaperTrace): string | null =>
  Object.values(of).every((said) => said === '') ? null : JSON.stringify(of);
