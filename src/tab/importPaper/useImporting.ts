/** From a file to proposals to a register that holds them: where the person is on that way, and what moves them on. */
import { useState } from 'react';
import type { SameReportAnswers } from '../../inspection/report/joinReports';
import { meaningOf } from '../../inspection/papers/paperMeaning';
import type { ColumnAnswers, NotAPaper, PaperRead } from '../../inspection/papers/paper';
import { RegisterError, type RegisterFailure } from '../../inspection/register';
import type { Refusal } from '../../inspection/verdict';
import { type Accepted, acceptImport } from '../../workflows/importing/acceptImport';
import type { ImportStep } from '../../workflows/importing/importPaper';
import { type ImportProposal, proposeImport } from '../../workflows/importing/proposeImport';
import { rememberAnswers } from '../../workflows/importing/rememberAnswers';
import { OF_IMPORTS } from '../saving/UndoImport';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';

export type Chosen = { name: string; bytes: Uint8Array };
export type ReadPaper = Extract<PaperRead, { is: 'paper' }>;
export type Answers = { month: string; columns: ColumnAnswers; same: SameReportAnswers };

export type Importing =
  | { is: 'choosing' }
  | { is: 'reading'; name: string }
  | { is: 'no paper'; name: string; reason: NotAPaper['reason'] }
  | { is: 'asking'; chosen: Chosen; read: ReadPaper; answers: Answers }
  | {
      is: 'proposed';
      chosen: Chosen;
      read: ReadPaper;
      answers: Answers;
      proposal: ImportProposal;
      /** The rows chosen, where accepting them failed. */
      rows?: ReadonlySet<string>;
    }
  | { is: 'accepting'; step: ImportStep | undefined }
  | { is: 'done'; name: string; accepted: Accepted };

export type Hitch = { refusal: Refusal } | { failure: RegisterFailure | undefined };

const hitchOf = (error: unknown): Hitch => {
  if (!(error instanceof RegisterError)) console.error(error);
  return { failure: error instanceof RegisterError ? error.failure : undefined };
};

export function useImporting() {
  const { register, actor, me } = useSession();
  const { typed, type, forget } = useTyped<{ pasted: string; board: string }>(`import by ${me.id}`);
  const refresh = useRefresh();
  const [state, setState] = useState<Importing>({ is: 'choosing' });
  const [hitch, setHitch] = useState<Hitch>();

  /** Whatever fails, the person stays where they were and is told. */
  async function go(work: () => Promise<Importing>, back: Importing): Promise<void> {
    setHitch(undefined);
    try {
      setState(await work());
    } catch (error) {
      setHitch(hitchOf(error));
      setState(back);
      // What was cut off half way shows as unfinished wherever its paper does.
      await refresh('imports', 'periods', 'standing', 'paper');
    }
  }

  async function choose(chosen: Chosen) {
    setState({ is: 'reading', name: chosen.name });
    await go(
      async () => {
        const [columns, same] = await Promise.all([
          register.settings.get('paper columns'),
          register.settings.get('same reports'),
        ]);
        const answers = { month: '', columns: columns?.value ?? {}, same: same?.value ?? {} };
        return readWith(chosen, answers);
      },
      { is: 'choosing' },
    );
  }

  async function readWith(chosen: Chosen, answers: Answers): Promise<Importing> {
    const { readPaper } = await import('../../papers/readPaper');
    const read = await readPaper(chosen.bytes, { name: chosen.name, columns: answers.columns });
    if (read.is !== 'paper') return { is: 'no paper', name: chosen.name, reason: read.reason };
    const unknown = read.paper.document.asOf === null && answers.month === '';
    if (unknown || read.questions.length > 0) return { is: 'asking', chosen, read, answers };
    return propose(chosen, read, answers);
  }

  async function propose(chosen: Chosen, read: ReadPaper, answers: Answers): Promise<Importing> {
    const { document } = read.paper;
    const asOf = answers.month === '' ? document.asOf : answers.month;
    const meaning = meaningOf({ ...read.paper, document: { ...document, asOf } });
    const proposal = await proposeImport(register, meaning, answers.same);
    return { is: 'proposed', chosen, read, answers, proposal };
  }

  /** What was answered about headings is remembered for the next paper; then the file is read again by it. */
  async function answer(before: Extract<Importing, { is: 'asking' }>, answers: Answers) {
    await go(
      async () => {
        if (before.read.questions.length === 0) return propose(before.chosen, before.read, answers);
        await rememberAnswers(register, 'paper columns', answers.columns);
        const { readPaper } = await import('../../papers/readPaper');
        const read = await readPaper(before.chosen.bytes, {
          name: before.chosen.name,
          columns: answers.columns,
        });
        if (read.is !== 'paper') return { is: 'no paper', name: before.chosen.name, reason: read.reason };
        return propose(before.chosen, read, answers);
      },
      { ...before, answers },
    );
  }

  async function answerSame(before: Extract<Importing, { is: 'proposed' }>, same: SameReportAnswers) {
    await go(async () => {
      await rememberAnswers(register, 'same reports', same);
      return propose(before.chosen, before.read, { ...before.answers, same });
    }, before);
  }

  async function accept(before: Extract<Importing, { is: 'proposed' }>, chosen: ReadonlySet<string>) {
    const back = { ...before, rows: chosen };
    const { board = '' } = typed;
    setState({ is: 'accepting', step: undefined });
    await go(async () => {
      const { meaning } = before.proposal;
      const proposal = { ...before.proposal, meaning: { ...meaning, board: board.trim() } };
      const verdict = await acceptImport(register, {
        ...{ proposal, chosen, title: before.chosen.name, actor: actor(), at: actor().at },
        onStep: (step) => setState({ is: 'accepting', step }),
      });
      await refresh(...OF_IMPORTS);
      if (!verdict.ok) {
        setHitch({ refusal: verdict.refusal });
        return back;
      }
      forget();
      return { is: 'done', name: before.chosen.name, accepted: verdict.value };
    }, back);
  }

  const restart = () => setState({ is: 'choosing' });
  return { state, hitch, typed, type, choose, answer, answerSame, accept, restart };
}

export type Importer = ReturnType<typeof useImporting>;
