/** How numbers, hours and names one after the other are written in the language of this product. */
import { LANGUAGE, madeLate } from '../inspection/language';

const toTenths = madeLate(() => new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 }));
const and = madeLate(() => new Intl.ListFormat(LANGUAGE));

// By hand: a browser takes thirty milliseconds to make its first Intl.NumberFormat, as a list opens that says how long it is.
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** "5,412"; for what is counted. */
export const number = (many: number): string => String(many).replace(THOUSANDS, ',');
/** "4.5". */
export const tenths = (many: number): string => toTenths().format(many);

/** "Ann, Bob and Cat"; empty for none. */
export const listed = (names: readonly string[]): string => and().format(names);

const HOUR = { hour: 'numeric', minute: '2-digit' } as const;
const DATE = { day: 'numeric', month: 'long' } as const;

/** "9:14"; where the reader is when no zone is given. */
export const timeInWords = (moment: Date, timeZone?: string): string =>
  new Intl.DateTimeFormat(LANGUAGE, { ...HOUR, timeZone }).format(moment);
/** "17 November". */
export const dateInWords = (moment: Date, timeZone?: string): string =>
  new Intl.DateTimeFormat(LANGUAGE, { ...DATE, timeZone }).format(moment);
/** "17 November at 9:14". */
export const dateAndTimeInWords = (moment: Date, timeZone?: string): string =>
  new Intl.DateTimeFormat(LANGUAGE, { ...HOUR, ...DATE, timeZone }).format(moment);
