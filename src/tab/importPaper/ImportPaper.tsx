/** The screen that takes a paper in: choose it, answer what it leaves open, see what it would do, accept, or undo. */
import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { isCoordinator } from '../../inspection/owner';
import { refusalInWords } from '../../wording/facts';
import { notAPaperInWords } from '../../wording/papersIn';
import { importing as say } from '../../wording/tabImport';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { whatFailed } from '../pieces/Trouble';
import { UndoButton } from '../pieces/UndoImport';
import { usePageTitle } from '../session/pageTitle';
import { useRoles } from '../session/reading';
import { useSession } from '../session/Session';
import { Asking } from './Asking';
import { ChooseFile } from './ChooseFile';
import { PastImports } from './PastImports';
import { Proposals } from './Proposals';
import { SameReports } from './SameReports';
import { type Hitch, type Importer, type Importing, useImporting } from './useImporting';
import { Warnings } from './Warnings';

export function ImportPaper() {
  usePageTitle(say.title);
  const layout = useLayout();
  const { me, today } = useSession();
  const roles = useRoles();
  return (
    <div className={layout.reading}>
      <div className={layout.head}>
        <h1 className={layout.title}>{say.title}</h1>
      </div>
      <Shown of={roles}>
        {({ rows }) =>
          isCoordinator(rows, me.id, today) ? (
            <TakeIn />
          ) : (
            <p className={layout.quiet}>{say.coordinatorsOnly}</p>
          )
        }
      </Shown>
    </div>
  );
}

function TakeIn() {
  const importer = useImporting();
  const { state, hitch } = importer;
  const begun = state.is !== 'choosing' && state.is !== 'reading' && state.is !== 'accepting';
  return (
    <>
      {hitch !== undefined && <HitchBar hitch={hitch} />}
      <Step state={state} importer={importer} />
      {begun && (
        <p>
          <Button onClick={importer.restart}>{say.another}</Button>
        </p>
      )}
      {(state.is === 'choosing' || state.is === 'done') && <PastImports />}
    </>
  );
}

function HitchBar({ hitch }: { hitch: Hitch }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {'refusal' in hitch ? refusalInWords(hitch.refusal) : `${whatFailed(hitch.failure)} ${say.runAgain}`}
      </MessageBarBody>
    </MessageBar>
  );
}

function Step({ state, importer }: { state: Importing; importer: Importer }) {
  const layout = useLayout();
  const choose = (...chosen: Parameters<Importer['choose']>) => void importer.choose(...chosen);
  switch (state.is) {
    case 'choosing':
      return (
        <>
          <p>{say.explain}</p>
          <ChooseFile choose={choose} />
        </>
      );
    case 'reading':
      return <Spinner label={say.reading(state.name)} />;
    case 'no paper':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{notAPaperInWords(state.name, state.reason)}</MessageBarBody>
        </MessageBar>
      );
    case 'asking':
      return <Asking asking={state} answer={(answers) => void importer.answer(state, answers)} />;
    case 'proposed': {
      const { questions, warnings, meaning } = state.proposal;
      return (
        <div className={layout.stack}>
          {questions.length > 0 && (
            <SameReports questions={questions} answer={(same) => void importer.answerSame(state, same)} />
          )}
          <Warnings warnings={[...state.read.paper.warnings, ...warnings]} />
          <Proposals
            key={`${meaning.asOf} ${questions.length}`}
            proposal={state.proposal}
            accept={(chosen, board) => void importer.accept(state, { chosen, board })}
          />
        </div>
      );
    }
    case 'accepting':
      return <Spinner label={stepWords(state.step)} />;
    case 'done': {
      const { recommendations, reports } = state.accepted.result;
      return (
        <div className={layout.stack}>
          <p role="status">{say.done(recommendations, reports)}</p>
          <div className={layout.row}>
            <UndoButton importKey={state.accepted.importKey} title={state.name} />
          </div>
          <Warnings warnings={state.accepted.result.warnings} />
        </div>
      );
    }
  }
}

const stepWords = (step: Extract<Importing, { is: 'accepting' }>['step']): string =>
  step === undefined ? say.accepting : say.step(say.steps[step.what] ?? step.what, step.done, step.of);
