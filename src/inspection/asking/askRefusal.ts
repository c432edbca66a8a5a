/** Why nobody is asked for an update, and why a piece of work is not handed to a deputy. */
export type AskRefusal =
  | { code: 'nothing left to ask' }
  | { code: 'with another body'; body: string }
  | { code: 'under review' }
  | { code: 'nobody to ask'; owners: readonly string[] }
  | { code: 'said not theirs'; by: string }
  | { code: 'asked today'; by: string }
  | { code: 'told already'; names: readonly string[] };

export type HandRefusal =
  | { code: 'not yours to hand on'; owners: readonly string[] }
  | { code: 'handed already'; to: string }
  | { code: 'not handed on' }
  | { code: 'nobody chosen' }
  | { code: 'yours already'; role: string }
  | { code: 'has a deputy'; role: string; name: string }
  | { code: 'account off'; name: string };
