/** The command that writes the paper of a period to a Word or Excel file, or says why it may not go out. */
import { writeFileSync } from 'node:fs';
import { type Layout, allLayouts, layoutNamed } from '../../inspection/papers/layout';
import type { Period } from '../../inspection/periods/period';
import type { Kept, Register } from '../../inspection/register';
import { NO_MARKING, USUAL_ORGANISATION } from '../../inspection/settings';
import type { PaperProblem } from '../../inspection/papers/whyNotPublish';
import { excelFile } from '../../papers/write/excelFile';
import { wordFile } from '../../papers/write/wordFile';
import { instead, printedPaper } from '../../wording/papers/paper';
import * as say from '../../wording/papers/paperProblems';
import { type PaperWish, writePaper } from '../../workflows/periods/writePaper';
import { type Reached, unlessStoreFails } from './reached';
import { fail, print } from './terminal';

export type WritePaperOptions = {
  /** A month, or the whole key where two boards have a paper in it. */
  period?: string | undefined;
  /** How the name of a layout begins. */
  layout?: string | undefined;
  /** docx or xlsx; without it, as the file is called. */
  format?: string | undefined;
  out?: string | undefined;
  public?: boolean | undefined;
  /** Prints every sentence as the rows give it. */
  counted?: boolean | undefined;
};

const WRITERS = { docx: wordFile, xlsx: excelFile } as const;
const USUAL_LAYOUT = '2022 tracker';

const isFormat = (word: string): word is keyof typeof WRITERS => Object.hasOwn(WRITERS, word);

export async function writePaperCommand(there: Reached, options: WritePaperOptions): Promise<void> {
  const { out, period = '', layout = USUAL_LAYOUT } = options;
  const format = (options.format ?? out?.split('.').at(-1) ?? '').toLowerCase();
  if (!isFormat(format) || out === undefined || period === '') return fail(say.usage);
  await unlessStoreFails(there, async () => {
    const asked = await wishFor(there.register, { ...options, period, layout });
    if (typeof asked === 'string') return fail(asked);
    const written = await writePaper(there.register, asked);
    if (written.is === 'empty') return fail(say.nothingListed(written.paper));
    if (written.is === 'stopped')
      return fail(stoppedLines(written.problems, asked.organisation.called).join('\n'));
    const bytes = await WRITERS[format](printedPaper(written.paper));
    try {
      writeFileSync(out, bytes);
    } catch (error) {
      return fail(say.notWritten(out, (error as NodeJS.ErrnoException).code ?? 'unknown'));
    }
    print(say.written(out));
  });
}

type Wanted = WritePaperOptions & { period: string; layout: string };

/** What was asked for, or the sentence that says why there is no such thing. */
async function wishFor(register: Register, wanted: Wanted): Promise<PaperWish | string> {
  const { rows } = await register.periods.all();
  const period = periodNamed(wanted.period, rows);
  if (period === undefined)
    return say.noPeriod(
      wanted.period,
      rows.map(({ key }) => key),
    );
  const own: readonly Layout[] = (await register.settings.get('layouts'))?.value ?? [];
  const layout = layoutNamed(wanted.layout, own);
  if (layout === undefined)
    return say.noLayout(
      wanted.layout,
      allLayouts(own).map(({ name }) => name),
    );
  const [marking, definitions, organisation] = await Promise.all([
    register.settings.get('marking'),
    register.settings.get('definitions'),
    register.settings.get('organisation'),
  ]);
  return {
    ...{ periodId: period.id, layout, audience: wanted.public === true ? 'public' : 'board' },
    ...{ own: definitions?.value ?? [], marking: marking?.value ?? NO_MARKING, instead },
    organisation: organisation?.value ?? USUAL_ORGANISATION,
    counted: wanted.counted === true ? 'all' : [],
  };
}

const periodNamed = (wanted: string, rows: readonly Kept<Period>[]): Kept<Period> | undefined =>
  rows.find(({ key }) => key.toLowerCase() === wanted.toLowerCase()) ??
  rows.find(({ asOf }) => asOf === wanted);

const stoppedLines = (problems: readonly PaperProblem[], called: string): string[] => [
  say.stoppedHead(problems.length),
  ...problems.map((problem) => say.problemInWords(problem, called)),
  say.mendHint,
];
