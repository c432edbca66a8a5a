/** The screen of papers: each with its month, its board and its state, and the way to open the next. */
import { Link } from 'react-router';
import { mergeClasses } from '@fluentui/react-components';
import { isUnfinished } from '../../inspection/papers/importRecord';
import { isCoordinator } from '../../inspection/reminders/owner';
import { correctForm, papers } from '../../wording/papers/tabPositions';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { usePageTitle } from '../frame/pageTitle';
import { together, useImports, useRoles, usePeriods } from '../session/reading';
import { useSession } from '../session/Session';
import { useLeft } from '../saving/nextScreen';
import { TAKEN_BACK } from './CorrectPaper';
import { OpenPaper } from './OpenPaper';
import { Periods } from './Periods';
import { Unfinished } from './Unfinished';

export function Papers() {
  usePageTitle(papers.title);
  const layout = useLayout();
  const { me, today } = useSession();
  const takenBack = useLeft<string>(TAKEN_BACK);
  const fetched = together({ periods: usePeriods(), roles: useRoles(), imports: useImports() });
  return (
    <div className={layout.reading}>
      <Shown heading={papers.title} of={fetched}>
        {({ periods, roles, imports }) => {
          const { rows, unreadable } = periods;
          const open = rows.filter(({ state }) => state !== 'closed').length;
          const coordinates = isCoordinator(roles.rows, me.id, today);
          return (
            <>
              <div className={layout.head}>
                <h1 className={layout.title}>{papers.title}</h1>
                <span className={layout.quiet}>{papers.tally(rows.length, open)}</span>
              </div>
              <div role="status" className={mergeClasses(layout.strong, takenBack && layout.above)}>
                {takenBack !== undefined && correctForm.tookBack(takenBack)}
              </div>
              {coordinates ? (
                <>
                  <OpenPaper periods={rows} />
                  <p className={layout.notPrinted}>
                    <Link className={layout.link} to="/papers/import">
                      {papers.importPast}
                    </Link>
                  </p>
                </>
              ) : (
                <p className={layout.quiet}>{papers.readOnly}</p>
              )}
              <Unfinished heads={imports.rows.filter(isUnfinished)} coordinates={coordinates} />
              <UnreadableRows rows={unreadable} />
              <Periods periods={rows} imports={imports.rows} coordinates={coordinates} />
            </>
          );
        }}
      </Shown>
    </div>
  );
}
