/** The screen that takes a paper in: choose it, answer what it leaves open, see what it would do, accept, or undo. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button, MessageBar, MessageBarBody, Spinner, makeStyles } from '@fluentui/react-components';
import { isCoordinator } from '../../inspection/reminders/owner';
import { refusalInWords } from '../../wording/facts';
import { notAPaperInWords } from '../../wording/papers/papersIn';
import { importing as say } from '../../wording/papers/tabImport';
import { asOfInWords } from '../../wording/recommendations/tabRecommendation';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { whatFailed } from '../pieces/Trouble';
import { UndoButton } from '../saving/UndoImport';
import { usePageTitle } from '../frame/pageTitle';
import { useRoles } from '../session/reading';
import { useSession } from '../session/Session';
import { Asking } from './Asking';
import { ChooseFile } from './ChooseFile';
import { PastImports } from './PastImports';
import { Proposals } from './Proposals';
import { SameReports } from './SameReports';
import { type Hitch, type Importer, type Importing, useImporting } from './useImporting';
import { Warnings } from './Warnings';

const useStyles = makeStyles({ step: { outlineStyle: 'none' } });

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
  const styles = useStyles();
  const step = useFocusOnNext(state.is);
  const begun = state.is !== 'choosing' && state.is !== 'reading' && state.is !== 'accepting';
  return (
    <>
      {hitch !== undefined && <HitchBar hitch={hitch} />}
      <div ref={step} tabIndex={-1} className={styles.step}>
        <Step state={state} importer={importer} />
      </div>
      {begun && (
        <p>
          <Button onClick={importer.restart}>{say.another}</Button>
        </p>
      )}
      {(state.is === 'choosing' || state.is === 'done') && <PastImports />}
    </>
  );
}

/** The control that was pressed is gone with its step: who works by keyboard goes on in the step that came, not at the top. */
function useFocusOnNext(at: Importing['is']): RefObject<HTMLDivElement | null> {
  const step = useRef<HTMLDivElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== at) step.current?.focus();
    before.current = at;
  }, [at]);
  return step;
}

function HitchBar({ hitch }: { hitch: Hitch }) {
  return (
    <MessageBar role="alert" intent="error" layout="multiline">
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
          <ChooseFile
            choose={choose}
            text={importer.typed.pasted ?? ''}
            type={(pasted) => importer.type({ pasted })}
          />
        </>
      );
    case 'reading':
      return <Spinner label={say.reading(state.name)} />;
    case 'no paper':
      return (
        <MessageBar role="alert" intent="warning" layout="multiline">
          <MessageBarBody>{notAPaperInWords(state.name, state.reason)}</MessageBarBody>
        </MessageBar>
      );
    case 'asking':
      return <Asking asking={state} answer={(answers) => void importer.answer(state, answers)} />;
    case 'proposed': {
      const { questions, warnings, meaning } = state.proposal;
      return (
        <div className={layout.stack}>
          <p className={layout.quiet}>{say.asOf(state.chosen.name, asOfInWords(meaning.asOf))}</p>
          {questions.length > 0 && (
            <SameReports questions={questions} answer={(same) => void importer.answerSame(state, same)} />
          )}
          <Warnings warnings={[...state.read.paper.warnings, ...warnings]} />
          <Proposals
            key={`${meaning.asOf} ${questions.length}`}
            proposal={state.proposal}
            rows={state.rows}
            board={importer.typed.board ?? ''}
            typeBoard={(board) => importer.type({ board })}
            accept={(chosen) => void importer.accept(state, chosen)}
          />
        </div>
      );
    }
    case 'accepting':
      return <Spinner label={stepWords(state.step)} />;
    case 'done':
      return <Done accepted={state.accepted} name={state.name} />;
  }
}

/** What came of it, until it is taken back: then only that. */
function Done({ accepted, name }: Pick<Extract<Importing, { is: 'done' }>, 'accepted' | 'name'>) {
  const layout = useLayout();
  const [undone, setUndone] = useState(false);
  const { recommendations, reports, positions, warnings } = accepted.result;
  return (
    <div className={layout.stack}>
      {!undone && <p role="status">{say.done(recommendations, reports, positions)}</p>}
      <div className={layout.row}>
        <UndoButton importKey={accepted.importKey} title={name} onUndone={() => setUndone(true)} />
      </div>
      {!undone && <Warnings warnings={warnings} />}
    </div>
  );
}

const stepWords = (step: Extract<Importing, { is: 'accepting' }>['step']): string =>
  step === undefined ? say.accepting : say.step(say.steps[step.what] ?? step.what, step.done, step.of);
