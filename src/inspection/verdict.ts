/** A rule's answer: go ahead with this, or no and the reason as facts. wording makes the sentence of a refusal. */
import type { Day } from './day';

import type { AskRefusal, HandRefusal } from './asking/askRefusal';
import type { ClosingRefusal } from './recommendation/closingRefusal';
import type { EvidenceRefusal } from './recommendation/evidence';
import type { RoleRefusal } from './reminders/roleRefusal';
import type { ReportRefusal } from './report/reportRefusal';
import type { RoundRefusal } from './reminders/roundRefusal';
import type { UndoRefusal } from './recommendation/undone';

export type Refusal =
  | ClosingRefusal
  | ReportRefusal
  | RoundRefusal
  | EvidenceRefusal
  | UndoRefusal
  | AskRefusal
  | HandRefusal
  | RoleRefusal
  | { code: 'not a coordinator' }
  | { code: 'not your task'; owners: readonly string[] }
  | { code: 'role passed on'; role: string; to: string; on: Day }
  | { code: 'too far'; last: Day }
  | { code: 'no snoozing' }
  | { code: 'task is gone'; task: string }
  | { code: 'task is finished'; where: string }
  | { code: 'already claimed'; where: string }
  | { code: 'no words' }
  | { code: 'too many words'; most: number }
  | { code: 'no reason' }
  | { code: 'no evidence' }
  | { code: 'not a link'; given: string }
  | { code: 'no such role'; name: string }
  | { code: 'not a day'; given: string }
  | { code: 'ends before it begins'; from: Day }
  | { code: 'day has passed'; day: string }
  | { code: 'day unlikely'; day: Day }
  | { code: 'no change'; what: string }
  | { code: 'as it stands' }
  | { code: 'import not kept'; title: string }
  | { code: 'paper is closing'; paper: string }
  | { code: 'needs a reason'; from: string; to: string }
  | { code: 'not a month'; given: string }
  | { code: 'definitions printed'; name: string; period: string }
  | { code: 'period is open'; period: string }
  | { code: 'period is over'; period: string }
  | { code: 'not explained'; rows: readonly string[] }
  | { code: 'already holder'; name: string; role: string }
  | { code: 'own manager'; name: string; role: string };

export type Verdict<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const allowed = <T>(value: T): Verdict<T> => ({ ok: true, value });
export const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
