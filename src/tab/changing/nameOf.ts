/** What one recommendation is called where another is spoken of. */
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import { shortName } from '../../wording/itemNames';

export const nameOf = (row: Recommendation): string => `${row.report} · ${shortName(row)}`;
