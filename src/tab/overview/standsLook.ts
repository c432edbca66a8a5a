/** How each standing is drawn in bars and columns: a colour, and a letter for whoever does not see it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Stands } from '../../inspection/overview/overviewCounts';
import { FORCED } from '../pieces/layout';

export type Look = { fill: string; ink: string; letter: string };

// The letters stand on their own grounds, each as in a status badge, where the contrast was measured.
export const LOOKS: Readonly<Record<Stands, Look>> = {
  Red: { fill: tokens.colorPaletteRedBackground2, ink: tokens.colorPaletteRedForeground2, letter: 'R' },
  Amber: { fill: tokens.colorPaletteYellowBackground2, ink: tokens.colorNeutralForeground1, letter: 'A' },
  White: { fill: tokens.colorNeutralBackground1, ink: tokens.colorNeutralForeground1, letter: 'W' },
  none: { fill: tokens.colorNeutralBackground3, ink: tokens.colorNeutralForeground1, letter: '?' },
  'Green pending sign-off': {
    fill: tokens.colorPaletteGreenBackground1,
    ink: tokens.colorPaletteGreenForeground1,
    letter: 'P',
  },
  done: { fill: tokens.colorPaletteGreenBackground2, ink: tokens.colorPaletteGreenForeground2, letter: 'D' },
};

// Forced colours leave a drawing as it is, and its words are then as white as the page may be.
export const useDrawing = makeStyles({
  inOwnColours: {
    [FORCED]: { '& text': { fill: 'CanvasText' }, '& rect': { fill: 'Canvas', stroke: 'CanvasText' } },
  },
});
