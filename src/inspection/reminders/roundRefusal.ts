/** Why a wish for a round was refused, as facts. */
import type { Call } from './roundRecord';

export type RoundRefusal =
  | { code: 'round is closed'; round: string }
  | { code: 'round is there'; period: string }
  | { code: 'call goes out'; call: Call }
  | { code: 'last call went out'; round: string }
  | { code: 'nobody is silent'; round: string }
  | { code: 'nothing to ask' };
