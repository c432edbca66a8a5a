/** The colour behind a status, and the edge that tells statuses apart where colours are printed in grey. */
import type { Status } from '../../inspection/recommendation/status';

export type StatusLook = {
  /** Six figures, without the #. */
  back: string;
  /** At least 4.5 to 1 against the back. */
  ink: string;
  /** The left edge of the cell: a different one for each, in grey as in colour. */
  edge: 'thick' | 'dashed' | 'dotted' | 'double' | 'none';
};

export const STATUS_LOOK: Readonly<Record<Status, StatusLook>> = {
  Red: { back: 'A4262C', ink: 'FFFFFF', edge: 'thick' },
  Amber: { back: 'FFC83D', ink: '1A1A1A', edge: 'dashed' },
  'Green pending sign-off': { back: 'D8F0D5', ink: '0B3D13', edge: 'dotted' },
  Green: { back: '1F6B2E', ink: 'FFFFFF', edge: 'double' },
  White: { back: 'FFFFFF', ink: '1A1A1A', edge: 'none' },
};

/** Behind the headings of a table. */
export const HEADING_BACK = 'DDE3EA';
export const LINE = '8A8F98';
