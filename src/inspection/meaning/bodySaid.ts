/** Which other body a row waits for, and what is awaited of it, as far as the paper says. */

export type SaidBody = {
  /** "the Home Office"; empty when only the awaited thing is known. */
  body: string;
  /** "the publication of the College of Policing APP"; empty when the paper does not say. */
  what: string;
};

const tidy = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:\]]+$/, '')
    .trim();

const FOR_BODY = /\b[Tt]his\s+action\s+is\s+(?:initially\s+)?(?:for\s+)?(?:the\s+)?([A-Z][^.\n[\]]*)/;
const IN_BRACKETS =
  /\[\s*(?:for\s+)?(?:the\s+)?((?:Home\s+Office|NPCC|College\s+of\s+Policing|CPS|NCA)[^\]]*?)(?:\s+led?|\s+lead)?\s*\]/;
const LEADS = /\b[Tt]he\s+([A-Z][\w’' -]+?)\s+is\s+the\s+lead\s+for\s+this\b/;
const DUE_FOR = /\b\d{4}\s+for\s+the\s+((?:College\s+of\s+Policing|Home\s+Office|NPCC|CPS|NCA)\b[^\n[\]]*)/;
const ASSIGNED = /\bassigned\s+to\s+(?:the\s+)?((?:NPCC|College\s+of\s+Policing|Home\s+Office|CPS|NCA)\b)/;
const SUBJECT =
  /^(?:(?:recommendation|areas?\s+for\s+improvement|cause\s+of\s+concern)\s*(?:\(#\d+\))?\s*)?(?:(?:By|Within|With|Immediately)[^,]*,\s*)?(?:on\s+behalf\s+of[^,]*,\s*)?(?:the\s+)?((?:Home\s+Office|National\s+Police\s+Chiefs['’]\s+Council|NPCC|College\s+of\s+Policing|National\s+Police\s+Coordination\s+Centre|Crown\s+Prosecution\s+Service|CPS|National\s+Crime\s+Agency|NCA|Ministry\s+of\s+Justice|Department\s+for\s+\w+|national\s+policing\s+lead)\b(?:['’]s\s+lead\s+for\s+[a-z ]+)?)/i;

const AWAITED =
  /\b(?:held\s+at\s+white\s+pending|progress\s+has\s+been\s+held\s+pending|(?:is|are)?\s*now\s+pending|pending\s+input\s+from|dependant\s+upon|dependent\s+upon|awaits?|awaiting|held\s+pending)\s+(?:the\s+)?([^\n.[\]]+)/i;
// "…from the College of Policing to help forces are pending": the thing stands before the verb.
const ARE_PENDING = /(?:^|[.\n]\s*)([A-Z][^.\n]*?)\s+(?:is|are)\s+pending\b/;
const NOT_RELEASED =
  /(?:^|[.\n]\s*)([A-Z][^.\n]*?)\s+(?:has|have)\s+not\s+been\s+released\s+by\s+(?:the\s+)?([A-Z][\w ]+?)(?=\s+at\s+this|[.,\n]|$)/;
const BODY_NAMED =
  /\b(College\s+of\s+Policing|Home\s+Office(?:\s+and\s+NPCC)?|NPCC|Chief\s+Constables?\s+Council|Crown\s+Prosecution\s+Service|CPS|NCA|Niche\s+regional\s+group|MPS|Criminal\s+Justice\s+Board)\b/;

type Words = { text: string; due: string; comments: string; status: string };

/** Undefined when nothing says that another body has to act. The text's own subject counts only where nothing else does. */
export function bodyIn({ text, due, comments, status }: Words): SaidBody | undefined {
  const said = [status, due, comments].join('\n');
  const gone = NOT_RELEASED.exec(comments);
  const what = tidy(AWAITED.exec(said)?.[1] ?? ARE_PENDING.exec(comments)?.[1] ?? gone?.[1] ?? '');
  const named =
    FOR_BODY.exec(comments)?.[1] ??
    IN_BRACKETS.exec(said)?.[1] ??
    LEADS.exec(comments)?.[1] ??
    ASSIGNED.exec(comments)?.[1] ??
    DUE_FOR.exec(due)?.[1] ??
    gone?.[2];
  const body = tidy(named ?? BODY_NAMED.exec(what)?.[1] ?? subjectOf(text) ?? '');
  return body === '' && what === '' ? undefined : { body, what };
}

/** To whom the report's words are addressed, when it is a body by name: "the Home Office should …". */
export const subjectOf = (text: string): string | undefined => {
  const found = SUBJECT.exec(text.trim())?.[1];
  return found === undefined ? undefined : tidy(found);
};
