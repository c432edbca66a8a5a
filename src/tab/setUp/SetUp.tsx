/** The page of the set-up: what is wrong with the site, what mends it, and for whom that is. */
import { useNavigate } from 'react-router';
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  mergeClasses,
} from '@fluentui/react-components';
import type { RegisterFailure } from '../../inspection/register';
import { type Finding, type SetUpReport, isHarmless } from '../../inspection/setUp';
import { closed } from '../../wording/asking/tabClosed';
import { unseenInWords } from '../../wording/site/check';
import { failureInWords } from '../../wording/facts';
import { setUp as say } from '../../wording/site/tabSetUp';
import { ChatLink } from '../answering/CannotAnswer';
import { useLayout } from '../pieces/layout';
import { usePageTitle } from '../frame/pageTitle';
import { Beginning } from './Beginning';
import { Findings } from './Findings';
import { ForAdministrator } from './ForAdministrator';
import { Mended } from './Mended';
import { Progress } from './Progress';
import { errorInWords } from './errorInWords';
import { useSetUp } from './useSetUp';

type Props = {
  /** Why the register could not be opened, where the page came by itself. */
  because?: RegisterFailure | undefined;
  /** Opens the register again. */
  onOpen: () => void;
};

export function SetUp({ because, onOpen }: Props) {
  usePageTitle(say.title);
  const layout = useLayout();
  const navigate = useNavigate();
  const { looking, mending, again, mend } = useSetUp();
  const busy = mending.is === 'mending' || looking.is === 'looking';
  const report = looking.is === 'seen' ? looking.report : undefined;
  const open = () => {
    onOpen();
    void navigate('/');
  };
  return (
    <div className={layout.reading}>
      <div className={layout.head}>
        <h1 className={layout.title}>{say.title}</h1>
        {report !== undefined && (
          <span className={mergeClasses(layout.quiet, layout.words)}>{report.site}</span>
        )}
      </div>
      <div className={layout.stack}>
        {because !== undefined && mending.is === 'resting' && !isBeginning(report) && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{say.byItself}</MessageBarTitle>{' '}
              {explains(report) ? say.thisIsWhy : failureInWords(because)}
            </MessageBarBody>
          </MessageBar>
        )}
        {mending.is === 'mending' && <Progress steps={mending.steps} of={report?.steps ?? 0} />}
        {(mending.is === 'mended' || mending.is === 'stopped') && <Mended mending={mending} />}
        {looking.is === 'looking' && mending.is !== 'mending' && (
          <Spinner
            size="small"
            labelPosition="after"
            label={say.looking}
            style={{ alignSelf: 'flex-start' }}
          />
        )}
        {looking.is === 'failed' && (
          <MessageBar role="alert" intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{say.notLooked}</MessageBarTitle> {errorInWords(looking.error)}
            </MessageBarBody>
          </MessageBar>
        )}
        {report !== undefined && mending.is !== 'mending' && (
          <Seen
            report={report}
            unopened={because !== undefined && mending.is === 'resting'}
            busy={busy}
            onMend={mend}
            onTaken={again}
          />
        )}
        <div className={layout.row}>
          <Button disabledFocusable={busy} onClick={again}>
            {say.again}
          </Button>
          {report !== undefined && isUsable(report) && (
            <Button appearance="primary" disabledFocusable={busy} onClick={open}>
              {say.open}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

const isBeginning = (report: SetUpReport | undefined): boolean =>
  report?.findings.some(({ is }) => is === 'no lists') === true;
const explains = (report: SetUpReport | undefined): boolean =>
  report?.findings.some((finding) => !isHarmless(finding)) === true;

const CLOSED = [
  'site missing',
  'host unknown',
  'site closed',
  'no lists',
  'no rights',
  'nothing seen',
  'list missing',
];
const isUsable = ({ findings }: SetUpReport): boolean => !findings.some(({ is }) => CLOSED.includes(is));

// The bot lets in whoever holds a role, stands in for a holder or was handed something, in whatever group they are.
const SHUT_OUT = ['site closed', 'no rights', 'nothing seen'];
const isShutOut = ({ is }: Finding): boolean => SHUT_OUT.includes(is);

type SeenProps = {
  report: SetUpReport;
  /** The register was refused a moment ago, so a site without a fault is no sign that all is well. */
  unopened: boolean;
  busy: boolean;
  onMend: () => void;
  onTaken: () => void;
};

const soundIn = ({ mayMend }: SetUpReport, unopened: boolean): string => {
  if (unopened) return mayMend === true ? say.notTheSite : say.notTheSiteAsSeen;
  return mayMend === true ? say.well : say.wellAsSeen;
};

function Seen({ report, unopened, busy, onMend, onTaken }: SeenProps) {
  const layout = useLayout();
  const { findings } = report;
  const wrong = findings.filter((finding) => !isHarmless(finding));
  if (isBeginning(report)) return <Beginning report={report} busy={busy} onMend={onMend} />;
  return (
    <>
      {wrong.length === 0 ? (
        <MessageBar role="status" intent={unopened ? 'info' : 'success'} layout="multiline">
          <MessageBarBody>{soundIn(report, unopened)}</MessageBarBody>
        </MessageBar>
      ) : (
        <Findings report={report} findings={wrong} busy={busy} onMend={onMend} onTaken={onTaken} />
      )}
      {findings.length > wrong.length && (
        <Findings
          report={report}
          findings={findings.filter(isHarmless)}
          busy={busy}
          onMend={onMend}
          onTaken={onTaken}
        />
      )}
      {unseenInWords(report).map((words) => (
        <p key={words} className={layout.quiet} style={{ margin: 0 }}>
          {words}
        </p>
      ))}
      {findings.some(isShutOut) && (
        <p className={layout.words} style={{ margin: 0 }}>
          {closed.shutOut} <ChatLink />
        </p>
      )}
      {wrong.length > 0 && <ForAdministrator report={report} />}
    </>
  );
}
