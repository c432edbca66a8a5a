/** Why a file could not be read as a paper, in the words of whoever chose it. */
import type { NotAPaper } from '../../inspection/papers/paper';

const REASONS: Readonly<Record<NotAPaper['reason'], string>> = {
  empty: 'is empty',
  'too large': 'is larger than any paper: text may have 5 MB, Word and Excel files 25 MB',
  'not text': 'is neither text, nor Word, nor Excel. Save the paper as .docx, .xlsx, .csv or .txt',
  'no report': 'holds no report: nothing in it looks like a table of recommendations or of action plans',
  pdf: 'is a PDF, whose tables cannot be trusted. Use the Word or Excel file it was made from, or copy its tables and paste them',
  'old office': 'is a Word or Excel file from before 2007. Open it and save it as .docx or .xlsx',
  password: 'is protected by a password. Open it, take the password off, and save it again',
  damaged: 'is damaged: it is cut short or was altered. Save it again, or ask for another copy',
  swollen: 'would unpack to far more than any paper needs, so it was not opened',
  'declares entities':
    'holds instructions to build or fetch text from elsewhere, which no paper needs, so it was not opened',
  'other zip': 'is a zip file, but neither Word (.docx) nor Excel (.xlsx)',
};

export const notAPaperInWords = (file: string, reason: NotAPaper['reason']): string =>
  `${file} ${REASONS[reason]}. Nothing was changed.`;
