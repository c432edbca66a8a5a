/** Beside which field of a role's form each refusal is told. */
import { BESIDE_INTO } from '../joining/beside';

export const BESIDE = {
  ...{ 'not a day': 'from', 'day unlikely': 'from', 'already holder': 'person', 'own manager': 'person' },
  ...{ 'ends before it begins': 'until', 'day has passed': 'until' },
  ...{ 'role is there': 'names', ...BESIDE_INTO },
} as const;
