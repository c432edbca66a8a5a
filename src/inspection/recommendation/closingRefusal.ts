/** Why a step of closing, a wait on another body or a link was refused, as facts. */

export type ClosingRefusal =
  | { code: 'not the next step'; step: string; at: string }
  | { code: 'own claim' }
  | { code: 'no level' }
  | { code: 'no authority named'; authority: string }
  | { code: 'day to come'; day: string }
  | { code: 'nothing to send back' }
  | { code: 'not closed' }
  | { code: 'closed already' }
  | { code: 'no task words' }
  | { code: 'task stays'; task: string }
  | { code: 'item stays'; item: string }
  | { code: 'no task chosen' }
  | { code: 'no body' }
  | { code: 'nothing awaited' }
  | { code: 'waits on nobody' }
  | { code: 'no such recommendation'; key: string }
  | { code: 'links to itself' }
  | { code: 'linked already'; is: string; other: string }
  | { code: 'goes round'; is: string; other: string };
