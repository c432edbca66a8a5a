/** Why a report entered by hand, an addition to one, or its reply was refused, as facts. */

export type ReportRefusal =
  | { code: 'no title' }
  | { code: 'report is there'; title: string }
  | { code: 'number is there'; number: string }
  | { code: 'no item words'; number: string };
