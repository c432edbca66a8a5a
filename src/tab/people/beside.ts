/** Beside which field of a role's form each refusal is told. */
export const BESIDE = {
  ...{ 'not a day': 'from', 'already holder': 'person', 'own manager': 'person' },
  ...{ 'ends before it begins': 'until', 'day has passed': 'until' },
  ...{ 'role is there': 'names', 'no such role': 'into', 'role coordinates': 'into' },
} as const;
