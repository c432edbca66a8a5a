/** What an organisation decides for itself, each under a name of its own; nothing is kept for one that was never set. */
import type { JoinedRoles } from './joining/joinedRoles';
import type { Layout } from './papers/layout';
import type { ClosingRules } from './recommendation/closing';
import type { SameReportAnswers } from './report/joinReports';
import type { ColumnAnswers } from './papers/paper';
import type { DefinitionSet } from './recommendation/definitions';
import type { LastMorning } from './reminders/morning';
import type { Policy } from './reminders/policy';
import type { RoleNames } from './reminders/roleNames';
import type { View } from './view';

/** By name, what is kept under it. Whoever reads one says what holds when nothing was set. */
export type Settings = {
  organisation: Organisation;
  /** Layouts of papers that are the force's own; one with a preset's name stands in its place. */
  layouts: readonly Layout[];
  /** The protective marking of each version of a paper. */
  marking: Marking;
  'closing authority': ClosingRules;
  /** What people said a paper's headings mean. */
  'paper columns': ColumnAnswers;
  /** What people said which report of the register a paper means. */
  'same reports': SameReportAnswers;
  /** What else roles are called in papers. */
  'role names': RoleNames;
  /** What joinings of roles took over, for as long as they can be taken back. */
  'joined roles': readonly JoinedRoles[];
  /** Its own definitions of the colours, each from its day on. */
  definitions: readonly DefinitionSet[];
  'reminder policy': Policy;
  /** Views of the list of recommendations that everybody finds. */
  views: readonly View[];
  /** Not decided by anybody: which morning was gone through last. It is here because one row a name is a lock. */
  'last morning': LastMorning;
};

/** As printed at the head and foot of every page; empty for none. */
export type Marking = { board: string; public: string };

export type SettingName = keyof Settings;

export type Organisation = {
  /** As a paper prints it: City of London Police. */
  name: string;
  /** As its sentences say it: the force. */
  called: string;
};

/** What holds where nobody has named it. */
export const USUAL_ORGANISATION: Organisation = { name: '', called: 'the force' };
export const NO_MARKING: Marking = { board: '', public: '' };
