/** The sentences above a table that say how many of its rows are done, and which other lines could be a title. */

const COUNT = '(?:\\d{1,3}|no|one|two|three|four|five|six|seven|eight|nine|ten)';
const COUNTED = '(?:actions?|recommendations?|areas?|afis?|causes? of concern)';
const ROLL_UP = new RegExp(
  `^total of|\\b${COUNT}\\s+(?:[a-z]{1,12}\\s+){0,2}?${COUNTED}\\b|^${COUNT}\\s+(?:were|was|are|is|of|remains?|has|have)\\b`,
  'i',
);
const LONGEST_TITLE = 250;

export function isRollUp(words: string): boolean {
  return ROLL_UP.test(words.slice(0, 300));
}

export function isFootnote(words: string): boolean {
  return /^(?:[¹²³⁰-⁹]|\*(?!\*)|\[\d{1,2}\]|<sup>)/.test(words);
}

/** A title ends without a full stop, and is no count, no note and no date of publication. */
export function isTitleLike(words: string): boolean {
  if (words.length > LONGEST_TITLE || words.endsWith('.') || words.endsWith(';')) return false;
  return (
    !isRollUp(words) &&
    !isFootnote(words) &&
    !/^(?:report )?(?:published|publication date|date published|date of publication)\b/i.test(words) &&
    /\p{L}/u.test(words)
  );
}
