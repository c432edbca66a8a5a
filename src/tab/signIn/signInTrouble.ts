/** From what Entra answered, or Teams in its place, to what stands in a person's way. */
import type { SignInTrouble } from '../session/signIn';

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const BY_NUMBER: readonly (readonly [SignInTrouble, RegExp])[] = [
  ['consent refused', /AADSTS(?:65004|65001|90094|90095|90097)\b/],
  ['wrong tenant', /AADSTS(?:50020|90072|50034|50128|700016)\b/],
  ['not assigned', /AADSTS50105\b/],
  ['account shut', /AADSTS(?:50057|50053)\b/],
  ['not from here', /AADSTS(?:5300\d|530\d{3})\b/],
  ['expired', /AADSTS(?:700082|700084|70043|70044|70008|50173|50089|50132|50133)\b/],
  ['one more step', /AADSTS(?:50076|50079|50072|50074|50158)\b/],
  ['must press', /AADSTS50058\b/],
];

/** The library's codes, and Entra's second ones, where there is no number. */
const BY_CODE: readonly (readonly [SignInTrouble, RegExp])[] = [
  ['consent refused', /access_denied|consent_required/],
  ['not from here', /protection_policy_required|message_only/],
  ['expired', /bad_token/],
  ['one more step', /additional_action|basic_action/],
  ['popup blocked', /popup_window_error|empty_window_error|block_nested_popups/],
  ['window open', /interaction_in_progress/],
  ['cancelled', /user_cancell?ed/],
  [
    'offline',
    /no_network_connectivity|network_error|post_request_failed|get_request_failed|timed_out|temporarily_unavailable/,
  ],
  ['must press', /interaction_required|login_required|no_account|InteractionRequired/],
];

type Said = { errorCode?: unknown; subError?: unknown; name?: unknown };

const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const { errorCode, subError, name } = error as Error & Said;
  return [errorCode, subError, name, error.message].filter((part) => typeof part === 'string').join(' ');
};

export function troubleOf(error: unknown): SignInTrouble {
  const words = wordsOf(error);
  return [...BY_NUMBER, ...BY_CODE].find(([, signs]) => signs.test(words))?.[0] ?? 'unknown';
}

/** What an administrator looks the trouble up by, as AADSTS53003; empty where Entra gave no number. */
export const numberOf = (error: unknown): string => /AADSTS\d+/.exec(wordsOf(error))?.[0] ?? '';
