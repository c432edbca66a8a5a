/** Beside which field each refusal of joining is told. */
export const BESIDE_INTO = { 'no such role': 'into', 'role coordinates': 'into' } as const;
