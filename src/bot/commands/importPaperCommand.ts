/** The command that puts a paper into the register, or says what that would do; and the one that takes an import back. */
import { meaningOf } from '../../inspection/papers/paperMeaning';
import type { SameReportAnswers } from '../../inspection/report/joinReports';
import { isMonth } from '../../inspection/periods/period';
import type { Register } from '../../inspection/register';
import * as say from '../../wording/commands';
import { refusalInWords } from '../../wording/facts';
import * as sayImport from '../../wording/papers/importCommand';
import { acceptImport } from '../../workflows/importing/acceptImport';
import type { ImportResult } from '../../workflows/importing/importPaper';
import { type ImportProposal, proposeImport } from '../../workflows/importing/proposeImport';
import { rememberAnswers } from '../../workflows/importing/rememberAnswers';
import { undoImport } from '../../workflows/importing/undoImport';
import { type Reached, unlessStoreFails } from './reached';
import { readFile } from './readPaperCommand';
import { fail, print } from './terminal';
import { inPlainOrder } from '../../inspection/language';

export type ImportOptions = {
  /** The month the paper speaks of, as 2016-05, where the paper itself does not say it. */
  'as-of'?: string | undefined;
  /** The board it went to. */
  board?: string | undefined;
  /** Say what it would do, and do nothing. */
  plan?: boolean | undefined;
  /** Which of its reports is which of the register's, each as "KEY=KEY", or "KEY=another". */
  same?: readonly string[] | undefined;
};

export async function importPaperCommand(
  there: Reached,
  file: string | undefined,
  options: ImportOptions,
): Promise<void> {
  const { 'as-of': asOf, board = '', same = [] } = options;
  if (asOf !== undefined && !isMonth(asOf)) return fail(say.notAMonth(asOf));
  const answers = answersIn(same);
  if (answers === undefined) return fail(sayImport.sameUsage);
  const read = await readFile(file);
  if (read === undefined) return;
  const { document } = read.paper;
  const meaning = meaningOf({ ...read.paper, document: { ...document, asOf: asOf ?? document.asOf } });
  await unlessStoreFails(there, async () => {
    const { register } = there;
    const known = (await register.settings.get('same reports'))?.value;
    const proposal = await proposeImport(
      register,
      { ...meaning, board: board.trim() },
      { ...known, ...answers },
    );
    const stray = await strayIn(register, proposal, { ...answers });
    if (stray !== undefined) return fail(sayImport.strayKey(stray));
    const title = file?.split(/[\\/]/).at(-1) ?? '';
    if (options.plan === true) return print(planLines(proposal).join('\n'));
    if (same.length > 0) await rememberAnswers(register, 'same reports', answers);
    const at = there.clock.now();
    const accepted = await acceptImport(register, {
      ...{ proposal, chosen: undefined, title, actor: undefined, at },
      onStep: ({ what, done, of }) => {
        if (of > 0) process.stderr.write(`${say.progress(what, done, of)}\n`);
      },
    });
    if (!accepted.ok) return fail(refusalInWords(accepted.refusal));
    const { result, importKey } = accepted.value;
    const warnings = [...read.paper.warnings, ...result.warnings];
    print(['', ...importLines(result, proposal, warnings), sayImport.undoHint(importKey)].join('\n'));
  });
}

/** Undefined when one of them is not written as KEY=KEY. */
function answersIn(same: readonly string[]): SameReportAnswers | undefined {
  const pairs = same.map((each) => each.split('=').map((key) => key.trim()));
  if (pairs.some((pair) => pair.length !== 2 || pair.includes(''))) return undefined;
  return Object.fromEntries(
    pairs.map(([said = '', key = '']) => [
      said,
      key === 'another' ? ({ is: 'another' } as const) : ({ is: 'known', key } as const),
    ]),
  );
}

/** A key that was answered and is neither known nor in the paper: a slip of the hand must not be remembered. */
async function strayIn(
  register: Register,
  { meaning, questions }: ImportProposal,
  answers: SameReportAnswers,
): Promise<string | undefined> {
  if (Object.keys(answers).length === 0) return undefined;
  const known = new Set((await register.reports.all()).rows.map(({ key }) => key));
  const said = new Set([
    ...meaning.reports.map(({ report }) => report.key),
    ...questions.map(({ key }) => key),
  ]);
  for (const [key, answer] of Object.entries(answers)) {
    if (answer.is === 'known' && !known.has(answer.key)) return answer.key;
    const joined = answer.is === 'known' && said.has(answer.key);
    if (!said.has(key) && !joined) return key;
  }
  return undefined;
}

function planLines({ meaning, reports, counts, questions }: ImportProposal): string[] {
  return [
    sayImport.planHead(meaning.asOf, counts),
    ...reports.flatMap((report) => [
      sayImport.reportLine(report),
      ...report.rows.filter(({ is }) => is !== 'same').map(sayImport.rowLine),
    ]),
    ...questions.map(sayImport.questionLine),
    sayImport.nothingChanged,
  ];
}

function importLines(
  result: ImportResult,
  { questions }: ImportProposal,
  warnings: ImportResult['warnings'],
): string[] {
  return [
    say.tallyLine('reports', result.reports),
    say.tallyLine('recommendations', result.recommendations),
    say.tallyLine('tasks', result.tasks),
    ...(result.roles.length === 0 ? [] : [say.rolesAdded(result.roles)]),
    say.warningsHead(warnings.length + questions.length),
    ...questions.map(sayImport.leftApart),
    ...warnings.map(say.warningLine),
  ];
}

/** Without a key it lists the imports, newest last. */
export async function undoImportCommand(there: Reached, given: string | undefined): Promise<void> {
  await unlessStoreFails(there, async () => {
    const { register } = there;
    const heads = [...(await register.imports.heads()).rows].sort((a, b) => inPlainOrder(a.at, b.at));
    if (given === undefined)
      return print((heads.length === 0 ? [sayImport.noImports] : heads.map(sayImport.headLine)).join('\n'));
    const head = heads.find(({ importKey }) => [importKey, sayImport.keyShown(importKey)].includes(given));
    if (head === undefined) return fail(sayImport.noSuchImport(given));
    const { importKey } = head;
    const undone = await undoImport(register, { importKey, actor: undefined, at: there.clock.now() });
    if (!undone.ok) return fail(sayImport.undoneAlready(head));
    print(
      [sayImport.undoneLine(head, undone.value), ...undone.value.stayed.map(sayImport.stayedLine)].join('\n'),
    );
  });
}
