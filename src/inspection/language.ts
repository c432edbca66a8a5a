/** The language this product speaks, and the order in which that language puts names and numbers. */

/** As in the `lang` of a page; what people read in it is in `wording/`. */
export const LANGUAGE = 'en-GB';

/** A browser takes some milliseconds to make each of them: one that is not asked for shall not be made. */
export function madeLate<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const names = madeLate(() => new Intl.Collator(LANGUAGE));
const numbers = madeLate(() => new Intl.Collator(LANGUAGE, { numeric: true }));

/** For sorting what people named: "Évora" stands among the Es. */
export const inNameOrder = (a: string, b: string): number => names().compare(a, b);

/** For sorting numbers as papers write them: 2 before 10, and 2a after 2. */
export const inNumberOrder = (a: string, b: string): number => numbers().compare(a, b);
