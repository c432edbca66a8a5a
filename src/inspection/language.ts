/** The language this product speaks, and the order in which that language puts names and numbers. */

/** As in the `lang` of a page; what people read in it is in `wording/`. */
export const LANGUAGE = 'en-GB';

const NAMES = new Intl.Collator(LANGUAGE);
const NUMBERS = new Intl.Collator(LANGUAGE, { numeric: true });

/** For sorting what people named: "Évora" stands among the Es. */
export const inNameOrder = (a: string, b: string): number => NAMES.compare(a, b);

/** For sorting numbers as papers write them: 2 before 10, and 2a after 2. */
export const inNumberOrder = (a: string, b: string): number => NUMBERS.compare(a, b);
