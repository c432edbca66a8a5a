/** What a row asks for, as its label or the column's heading says: a recommendation, an area for improvement … */

import { likeness } from '../likeness';

/** Without spaces, as headings are compared. */
export const KINDS =
  '(?:recommendations?|areas?(?:for|of)(?:improvement|attention|enhancement|concern)|causes?ofconcern|afis?)';

const LABEL =
  /^(recommendations?|areas? (?:for|of) (?:improvement|attention|enhancement|concern)|(?:accelerated )?causes? of concern|afis?)(?:\s+\d{1,3}[a-z]?)?(?=$|\n|\s*[(:#]|\s+[–-]|\s+["'“‘]?[\p{Lu}\d])/iu;

/** The label a cell opens with, as a kind. A sentence that only begins with the word is no label. */
export function labelOf(text: string): string | null {
  const label = LABEL.exec(text.slice(0, 80))?.[1];
  if (label === undefined) return damagedLabel(text);
  // The i flag lets \p{Lu} match small letters too, so the letter after the label is looked at again.
  if (/^\s+\p{Ll}/u.test(text.slice(label.length))) return null;
  return kindNamed(label);
}

const NAMES = [
  'recommendation',
  'area for improvement',
  'area for attention',
  'area for enhancement',
  'cause of concern',
].flatMap((name) => [name, `${name}s`, name.replace(' ', 's ')]);
const MISSPELT = 0.85;

/** A kind whose name is misspelt or damaged: "Reccomendation", "Area for Improvment". */
export function kindLike(words: string): string | null {
  const named = kindNamed(words);
  if (named !== null || words.length > 24) return named;
  const squeezed = words.toLowerCase().replace(/\s+/g, '');
  const name = NAMES.find((one) => {
    const whole = one.replace(/\s/g, '');
    return Math.abs(whole.length - squeezed.length) <= 2 && likeness(whole, squeezed) >= MISSPELT;
  });
  return name === undefined ? null : kindNamed(name);
}

/** A label is one word or three, and a capital letter follows it. */
function damagedLabel(text: string): string | null {
  const found =
    /^(\p{Lu}\p{L}{9,15}|\p{Lu}\p{L}{2,5} \p{L}{2,3} \p{L}{6,13})(?=$|\n|\s*[(:#]|\s+[–-]|\s+["'“‘]?[\p{Lu}\d])/u.exec(
      text.slice(0, 60),
    )?.[1];
  return found === undefined || kindNamed(found) !== null ? null : kindLike(found);
}

/** One kind by its name, whatever its number and case; null for several kinds or none. */
export function kindNamed(words: string): string | null {
  const squeezed = words.toLowerCase().replace(/\s+/g, '');
  if (!new RegExp(`^(?:accelerated)?${KINDS}$`).test(squeezed)) return null;
  if (squeezed.startsWith('rec')) return 'recommendation';
  if (squeezed.includes('cause')) return 'cause of concern';
  if (squeezed.includes('attention')) return 'area for attention';
  if (squeezed.includes('enhancement')) return 'area for enhancement';
  return squeezed.includes('concern') ? 'cause of concern' : 'area for improvement';
}

/** "AFI 1" in the number column names the kind too. */
export function kindNumbered(no: string | null): string | null {
  if (no === null) return null;
  const name = no.replace(/[\s.]*\d.*$/, '');
  return kindNamed(name) ?? SHORT_KINDS[name.toLowerCase()] ?? null;
}

export function refsIn(text: string | null): string[] {
  return text?.match(/#\d{3,}/g) ?? [];
}

/** The words of a column for kinds: one we know by our name for it, another as printed. */
export function kindSaid(words: string | null): string | null {
  return words === null ? null : (kindNamed(words) ?? SHORT_KINDS[words.trim().toLowerCase()] ?? words);
}

const SHORT_KINDS: Readonly<Record<string, string>> = {
  rec: 'recommendation',
  recs: 'recommendation',
  coc: 'cause of concern',
  cofc: 'cause of concern',
};

/** The words of a column for the inspectorate's numbers: a number alone is one, other words stay as printed. */
export function refsListed(words: string | null): string[] {
  if (words === null) return [];
  return words
    .split(/[\s,;]+/)
    .map((one) => (/^\d+$/.test(one) ? `#${one}` : one))
    .filter((one) => one !== '');
}
