/** The command that writes the paper of a period to a Word or Excel file, or says why it may not go out. */
import { writeFileSync } from 'node:fs';
import { layoutNamed, allLayouts } from '../inspection/layout';
import { NO_MARKING, USUAL_ORGANISATION } from '../inspection/settings';
import { excelFile } from '../papers/write/excelFile';
import { wordFile } from '../papers/write/wordFile';
import { instead, printedPaper } from '../wording/paper';
import * as say from '../wording/paperProblems';
import { type PaperWish, writePaper } from '../workflows/writePaper';
import type { Reached } from './commands';

export type WritePaperOptions = {
  period?: string | undefined;
  layout?: string | undefined;
  format?: string | undefined;
  out?: string | undefined;
  public?: boolean | undefined;
  counted?: boolean | undefined;
};

const WRITERS = { docx: wordFile, xlsx: excelFile } as const;

const isFormat = (word: string): word is keyof typeof WRITERS => Object.hasOwn(WRITERS, word);

function fail(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

export async function writePaperCommand({ register }: Reached, options: WritePaperOptions): Promise<void> {
  const { out, format = out?.split('.').at(-1) ?? '', period: wanted = '' } = options;
  if (!isFormat(format) || out === undefined || wanted === '') return fail(say.usage);
  const { rows } = await register.periods.all();
  const period = rows.find(({ key, asOf }) => key === wanted || asOf === wanted);
  if (period === undefined)
    return fail(
      say.noPeriod(
        wanted,
        rows.map(({ key }) => key),
      ),
    );
  const [layouts, marking, definitions, organisation] = await Promise.all([
    register.settings.get('layouts'),
    register.settings.get('marking'),
    register.settings.get('definitions'),
    register.settings.get('organisation'),
  ]);
  const own = layouts?.value ?? [];
  const layout = layoutNamed(options.layout ?? '2022 tracker', own);
  if (layout === undefined)
    return fail(
      say.noLayout(
        options.layout ?? '',
        allLayouts(own).map(({ name }) => name),
      ),
    );
  const wish: PaperWish = {
    ...{ periodId: period.id, layout, audience: options.public === true ? 'public' : 'board' },
    ...{ own: definitions?.value ?? [], marking: marking?.value ?? NO_MARKING, instead },
    organisation: organisation?.value ?? USUAL_ORGANISATION,
    counted: options.counted === true ? period.reports.map(({ key }) => key) : [],
  };
  const written = await writePaper(register, wish);
  if (written.is === 'stopped')
    return fail(
      [
        say.stoppedHead(written.problems.length),
        ...written.problems.map(say.problemInWords),
        say.mendHint,
      ].join('\n'),
    );
  writeFileSync(out, await WRITERS[format](printedPaper(written.paper)));
  process.stdout.write(`${say.written(out)}\n`);
}
