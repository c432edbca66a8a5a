/** Where nothing is yet, or roles have nobody: what to do first, for whoever may do it. */
import { Link } from 'react-router';
import { MessageBar, MessageBarBody, mergeClasses } from '@fluentui/react-components';
import type { Overview } from '../../inspection/overview/overview';
import { firstSteps as say } from '../../wording/tabOverview';
import { useLayout } from '../pieces/layout';

export function EmptyRegister({ coordinates, led }: { coordinates: boolean; led: boolean }) {
  const layout = useLayout();
  const link = mergeClasses(layout.link, layout.inSentence);
  return (
    <section aria-labelledby="begin">
      <h2 id="begin" className={layout.section}>
        {say.title}
      </h2>
      <p>
        {coordinates ? say.empty : led ? say.emptyReader : say.nobodyLeads}{' '}
        {!led && (
          <Link className={link} to="/set-up">
            {say.toSetUp}
          </Link>
        )}
      </p>
      {coordinates && (
        <p className={layout.row}>
          <Link className={link} to="/papers/import">
            {say.importPaper}
          </Link>
          <Link className={link} to="/reports?new">
            {say.newReport}
          </Link>
        </p>
      )}
    </section>
  );
}

/** A coordinator's problem that day: nobody hears of what a vacant role owns. */
export function VacantRoles({ vacant: { roles, rows } }: { vacant: Overview['vacant'] }) {
  const layout = useLayout();
  if (roles.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {say.vacant(roles.length, rows.length)}{' '}
        <Link className={mergeClasses(layout.link, layout.inBar, layout.notPrinted)} to="/people">
          {say.sayWho}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
