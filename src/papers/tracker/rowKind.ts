/** What a row asks for, as its label or the column's heading says: a recommendation, an area for improvement … */

/** Without spaces, as headings are compared. */
export const KINDS =
  '(?:recommendations?|areas?(?:for|of)(?:improvement|attention|enhancement|concern)|causes?ofconcern|afis?)';

const LABEL =
  /^(recommendations?|areas? (?:for|of) (?:improvement|attention|enhancement|concern)|(?:accelerated )?causes? of concern|afis?)(?:\s+\d{1,3}[a-z]?)?(?=$|\n|\s*[(:#]|\s+[–-]|\s+["'“‘]?[\p{Lu}\d])/iu;

/** The label a cell opens with, as a kind. A sentence that only begins with the word is no label. */
export function labelOf(text: string): string | null {
  const label = LABEL.exec(text.slice(0, 80))?.[1];
  // The i flag lets \p{Lu} match small letters too, so the letter after the label is looked at again.
  if (label === undefined || /^\s+\p{Ll}/u.test(text.slice(label.length))) return null;
  return kindNamed(label);
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
  return no === null ? null : kindNamed(no.replace(/[\s\d.)]+[a-z]?$/i, ''));
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
