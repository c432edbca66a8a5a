/** How Teams draws cards in its three looks, in the words of the rendering library's host configuration. */
import { HostConfig } from 'adaptivecards';

export type Look = 'light' | 'dark' | 'contrast';

type Palette = {
  text: string;
  subtle: string;
  accent: string;
  good: string;
  warning: string;
  attention: string;
  line: string;
  card: string;
  emphasis: string;
  tints: { good: string; warning: string; attention: string; accent: string };
};

// Near Fluent's Teams themes; every text colour has 4.5:1 on the card and on its own tint.
const PALETTES: Record<Look, Palette> = {
  light: {
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#0e6a0e',
    warning: '#7a5300',
    attention: '#b10e1c',
    line: '#d1d1d1',
    card: '#ffffff',
    emphasis: '#f5f5f5',
    tints: { good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6', accent: '#e8ebfa' },
  },
  dark: {
    text: '#ffffff',
    subtle: '#c7c7c7',
    accent: '#aab0ff',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f7a3ab',
    line: '#525252',
    card: '#292929',
    emphasis: '#1f1f1f',
    tints: { good: '#0d2e0d', warning: '#463100', attention: '#3e1f25', accent: '#2f2f4a' },
  },
  contrast: {
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ffb0b0',
    line: '#ffffff',
    card: '#000000',
    emphasis: '#000000',
    tints: { good: '#000000', warning: '#000000', attention: '#000000', accent: '#000000' },
  },
};

export function hostConfigFor(look: Look): HostConfig {
  const palette = PALETTES[look];
  const { tints } = palette;
  return new HostConfig({
    fontFamily: '"Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 28, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: containerStyle(palette, palette.card),
      emphasis: containerStyle(palette, palette.emphasis),
      good: containerStyle(palette, tints.good),
      warning: containerStyle(palette, tints.warning),
      attention: containerStyle(palette, tints.attention),
      accent: containerStyle(palette, tints.accent),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      allowTitleToWrap: true,
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { weight: 'default', wrap: true },
      spacing: 16,
    },
    inputs: {
      label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' } },
      errorMessage: { color: 'attention', size: 'small' },
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { weight: 'bolder', size: 'large' } },
  });
}

function containerStyle(palette: Palette, backgroundColor: string) {
  const colour = (name: string) => ({ default: name, subtle: name });
  return {
    backgroundColor,
    borderColor: palette.line,
    foregroundColors: {
      default: { default: palette.text, subtle: palette.subtle },
      dark: { default: palette.text, subtle: palette.subtle },
      light: { default: palette.subtle, subtle: palette.subtle },
      accent: colour(palette.accent),
      good: colour(palette.good),
      warning: colour(palette.warning),
      attention: colour(palette.attention),
    },
  };
}
