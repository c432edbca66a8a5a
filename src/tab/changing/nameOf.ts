/** What one recommendation is called where another is spoken of. */
import { type Recommendation, shortName } from '../../inspection/recommendation/recommendation';

export const nameOf = (row: Recommendation): string => `${row.report} · ${shortName(row)}`;
