/** Sentences by which a paper says that a row must not be printed whole for the public. */

const SENSITIVE =
  /\bsensitiv(?:e|ity)\s+(?:of\s+)?operational\b|\boperational(?:ly)?[\s-]+sensitiv|\binformation\s+will\s+be\s+provided\s+(?:up)?on\s+request\b|\bnot\s+for\s+publication\b|\brestricted\s+(?:session|circulation)\b|\bnon-public\b/i;

/** The sentences that say so, which is the reason to print; empty when none does. */
export const sensitiveIn = (comments: string): string =>
  comments
    .split(/(?<=[.!?])\s+|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => SENSITIVE.test(sentence))
    .join(' ');
