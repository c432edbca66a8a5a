/** Letters of other alphabets that look like ours: "ТВС" in Cyrillic letters is read as "TBC". */

const ALIKE: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ο: 'o',
};
const OTHER = /[\u0370-\u03FF\u0400-\u04FF]/;
const WORD = /[\p{L}\p{N}]+/gu;

/** The same words in our letters, wherever a whole word looks like ours; other words stay as they are. */
export function inOurLetters(words: string): string {
  if (!OTHER.test(words)) return words;
  return words.replace(WORD, (word) => {
    const ours = [...word].map((letter) => ALIKE[letter] ?? letter).join('');
    return OTHER.test(ours) ? word : ours;
  });
}
