/** What a roll-up sentence states: its numbers read from the words, however the house turned them. */

export type Claim =
  | 'total'
  | 'for the force'
  | 'outside'
  | 'open'
  | 'in progress'
  | 'complete'
  | 'pending'
  | 'red'
  | 'white'
  | 'closed';

export type Stated = { readonly [Of in Claim]?: number };

type Token =
  | { is: 'number'; value: number }
  | { is: 'all' | 'noun' | 'force' | 'skip' | 'plus' }
  | { is: 'class'; of: Claim };

// In this order: the first that fits at a place is what stands there.
const TOKENS: readonly [RegExp, (match: RegExpExecArray) => Token | undefined][] = [
  // What stands in brackets is a remark: "[Home Office leads on 1]".
  [/\[[^\]]*\]/y, () => undefined],
  [/\band (?=\d+ (?:areas?|recommendations?|afis?|causes?)\b)/iy, () => ({ is: 'plus' })],
  [/\bsub-?divided\b|\bsuperseded by [\w\s&]*\d*|\bpending (?:input|receipt)/iy, () => ({ is: 'skip' })],
  [/\b\d+(?:st|nd|rd|th)\b|\b(?:19|20)\d\d\b|\bsection \d+/iy, () => undefined],
  [/\b\d+\b/y, ([words]) => ({ is: 'number', value: Number(words) })],
  [/\b(?:all|both)\b/iy, () => ({ is: 'all' })],
  [/\bcompleted (?=\d)/iy, () => undefined],
  [
    /\bgreen,? ?[-–—]? ?(?:and )?pending\b|\bpending (?:\w+ )?sign[- ]?off/iy,
    () => ({ is: 'class', of: 'pending' }),
  ],
  [/\b(?:held at )?white\b/iy, () => ({ is: 'class', of: 'white' })],
  [/\bnational and outside the remit\b|\boutside the remit\b/iy, () => ({ is: 'class', of: 'outside' })],
  [/\bto be progressed\b|\bin progress\b/iy, () => ({ is: 'class', of: 'in progress' })],
  [/\b(?:completed?|implemented|turned green)\b/iy, () => ({ is: 'class', of: 'complete' })],
  [/\bclosed\b/iy, () => ({ is: 'class', of: 'closed' })],
  [/\bred\b/iy, () => ({ is: 'class', of: 'red' })],
  [/\b(?:currently |still )?open\b/iy, () => ({ is: 'class', of: 'open' })],
  [
    /\b(?:(?:are|is|were|was) )?(?:for|aimed at|relevant to|applicable to|apply to|applies to) (?:the )?(?:forces?|police|city of london police)\b/iy,
    () => ({ is: 'force' }),
  ],
  [
    /\b(?:new )?(?:actions?|recommendations?|areas? for (?:improvement|attention|enhancement)|afis?|causes? of concern)(?:(?: and |, | or )(?:recommendations?|areas? for improvement|afis?))*\b/iy,
    () => ({ is: 'noun' }),
  ],
];

/** Takes a sentence, or several; a number it does not state is absent. */
export function readStated(sentence: string): Stated {
  const leaves = /\bleaves (\d+) of the original (\d+)\b/i.exec(sentence);
  if (leaves !== null) return { open: Number(leaves[1]), total: Number(leaves[2]) };
  return claimsIn(tokensIn(sentence.replace(/\s+/g, ' ')));
}

function tokensIn(sentence: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < sentence.length;) {
    const here = at;
    const hit = TOKENS.map(([pattern, make]) => {
      pattern.lastIndex = here;
      const match = pattern.exec(sentence);
      return match === null ? undefined : { length: match[0].length, token: make(match) };
    }).find((each) => each !== undefined);
    if (hit?.token !== undefined) found.push(hit.token);
    at += hit?.length ?? 1;
  }
  return found;
}

/**
 * A number speaks of the class after it: "4 are complete". A class without a number of its own is about what was
 * counted last: "4 actions for the force and are in progress".
 */
function claimsIn(tokens: readonly Token[]): Stated {
  const stated: { [Of in Claim]?: number } = {};
  let fresh: number | undefined;
  let subject: number | undefined;
  // "10 recommendations for the force" counts the force's own; how many there are in all it does not say.
  let isTotalOpen = false;
  let plus = false;
  for (const token of tokens) {
    const count: number | undefined = fresh ?? subject;
    if (token.is === 'number') {
      fresh = token.value;
      isTotalOpen = false;
    } else if (token.is === 'skip') fresh = undefined;
    else if (token.is === 'all') {
      fresh = subject;
      isTotalOpen = false;
    } else if (token.is === 'plus') plus = stated.total !== undefined;
    else if (token.is === 'noun') {
      if (fresh === undefined) continue;
      subject = plus && stated.total !== undefined ? stated.total + fresh : fresh;
      isTotalOpen = plus || stated.total === undefined;
      if (isTotalOpen) stated.total = subject;
      if (plus) fresh = undefined;
      plus = false;
    } else if (count !== undefined && token.is === 'force') {
      stated['for the force'] = count;
      if (isTotalOpen) delete stated.total;
      subject = count;
      fresh = undefined;
    } else if (count !== undefined && token.is === 'class') {
      stated[token.of] = (stated[token.of] ?? 0) + count;
      fresh = undefined;
    }
  }
  return stated;
}
