/** Why a role is not added, joined with another or taken back, as facts. */

export type RoleRefusal =
  | { code: 'no role name' }
  /** `name` is the role's own name or another one of it. */
  | { code: 'role is there'; name: string; role: string }
  | { code: 'role owns'; role: string; items: number }
  | { code: 'role coordinates'; role: string };
