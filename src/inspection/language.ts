/** The language this product speaks, and the order in which that language puts names and numbers. */
import { isPlain, wordOrder } from './plainWords';

/** As in the `lang` of a page; what people read in it is in `wording/`. */
export const LANGUAGE = 'en-GB';

/** A browser takes some milliseconds to make each of them: one that is not asked for shall not be made. */
export function madeLate<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

// A browser takes twenty milliseconds to make its first collator, and with it a word takes a third of the time.
const FEW = 2000;

/** Plain words are put in order without the language's own table, which says the same of them, until there are many. */
function orderBy(numeric: boolean): (a: string, b: string) => number {
  const table = madeLate(() => new Intl.Collator(LANGUAGE, { numeric }));
  let compared = 0;
  return (a, b) => {
    compared += 1;
    const plainly = compared <= FEW && isPlain(a) && isPlain(b);
    return plainly ? wordOrder(a, b, { numeric }) : table().compare(a, b);
  };
}

/** For sorting what people named: "Évora" stands among the Es. */
export const inNameOrder = orderBy(false);

/** For sorting numbers as papers write them: 2 before 10, and 2a after 2. */
export const inNumberOrder = orderBy(true);

/** For days, moments and keys, which no language puts in another order. */
export const inPlainOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
