/** The screen of papers: each with its month, its board and its state, and the way to open the next. */
import { Link } from 'react-router';
import { isCoordinator } from '../../inspection/owner';
import { papers } from '../../wording/tabPositions';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { usePageTitle } from '../session/pageTitle';
import { together, useRoles, usePeriods } from '../session/reading';
import { useSession } from '../session/Session';
import { OpenPaper } from './OpenPaper';
import { Periods } from './Periods';

export function Papers() {
  usePageTitle(papers.title);
  const layout = useLayout();
  const { me, today } = useSession();
  const fetched = together({ periods: usePeriods(), roles: useRoles() });
  return (
    <div className={layout.reading}>
      <Shown of={fetched}>
        {({ periods, roles }) => {
          const { rows, unreadable } = periods;
          const open = rows.filter(({ state }) => state !== 'closed').length;
          const coordinates = isCoordinator(roles.rows, me.id, today);
          return (
            <>
              <div className={layout.head}>
                <h1 className={layout.title}>{papers.title}</h1>
                <span className={layout.quiet}>{papers.tally(rows.length, open)}</span>
              </div>
              {coordinates ? (
                <>
                  <OpenPaper periods={rows} />
                  <p>
                    <Link className={layout.link} to="/papers/import">
                      {papers.importPast}
                    </Link>
                  </p>
                </>
              ) : (
                <p className={layout.quiet}>{papers.readOnly}</p>
              )}
              <UnreadableRows rows={unreadable} />
              <Periods periods={rows} />
            </>
          );
        }}
      </Shown>
    </div>
  );
}
