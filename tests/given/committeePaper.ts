/** A made-up committee paper as text, in the form of a tracker with owners and original dates. */

const HEAD = [
  'Status',
  'No.',
  'Recommendation &/or Area for Improvement',
  'Due Date',
  'Original Due Date',
  'Comments',
  'Force Task Owner',
  'Position in Nov?',
  'Direction of Travel',
].join('\t');

const row = (...cells: string[]): string => [...cells, ...Array<string>(9).fill('')].slice(0, 9).join('\t');

export const COMMITTEE_PAPER = [
  'HMICFRS Report Recommendations',
  '',
  'Traffic Light Colour\tDefinition of target achievement',
  'GREEN\tThe recommendation is implemented',
  'AMBER\tThe recommendation is subject to ongoing work and monitoring',
  'RED\tThe recommendation should have been implemented and has not been',
  'WHITE\tThe recommendation depends upon another organisation.',
  '',
  'A Review Of Letters Left Unanswered',
  '',
  'A national report HMICFRS',
  '',
  'Published 11th May 2022',
  '',
  'This report makes 4 recommendations: 3 are in progress and 1 is complete.',
  '',
  HEAD,
  row(
    'Amber',
    '1',
    'Forces should answer each letter within a week.',
    'Jun-22',
    '',
    'Nov 2022: Half are answered in time.',
    'Head of PPU',
  ),
  row(
    'Amber',
    '2',
    'Forces should keep a copy of each answer.',
    'Nov-22',
    'Mar-22 (HMICFRS report)',
    '',
    'Acting Head of PPU',
  ),
  row('Amber', '3', 'Forces should thank those who write.', '14 July 2023', '', '', 'Head of PPU'),
  row(
    'Green pending HMICFRS sign off',
    '4',
    'Forces should publish how many letters came.',
    '',
    'May 2022',
    '',
    'Head of PPU',
  ),
  row('Amber', '5', 'Forces should train those who answer.', 'Oct-22', '', '', 'Head of Training'),
  '',
].join('\n');

/** The numbers of what "Head of PPU" should hear of on 14 November 2022: the late first. */
export const DUE_FOR_PPU = ['1', '2'];
