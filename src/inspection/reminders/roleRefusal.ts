/** Why a role is not added, joined with another, left or taken back, as facts. */
import type { Day } from '../day';

export type RoleRefusal =
  | { code: 'no role name' }
  /** `name` is the role's own name or another one of it. */
  | { code: 'role is there'; name: string; role: string }
  | { code: 'role owns'; role: string; items: number }
  | { code: 'role coordinates'; role: string }
  /** With this change nobody would coordinate from that day on. */
  | { code: 'nobody would coordinate'; from: Day }
  /** Of two roles that are to be two again: they are. */
  | { code: 'not joined' }
  /** The role they became is none any more; `into` is what its name means now, or itself. */
  | { code: 'joined on'; role: string; into: string };
