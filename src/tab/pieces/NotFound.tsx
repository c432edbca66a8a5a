/** An address that leads nowhere, or to something that is no longer kept, with the way to the list it would be in. */
import { Link } from 'react-router';
import { frame } from '../../wording/tab';
import { usePageTitle } from '../frame/pageTitle';
import { useLayout } from './layout';

type Props = { what?: string; near?: 'recommendations' | 'reports' | 'papers' | 'overview' };

export function NotFound({ what = frame.notFound, near = 'recommendations' }: Props) {
  const layout = useLayout();
  usePageTitle(frame.notFoundTitle);
  return (
    <>
      <h1 className={layout.title}>{frame.notFoundTitle}</h1>
      <p>{what}</p>
      <Link className={layout.link} to={`/${near}`}>
        {frame.goTo(frame[near])}
      </Link>
    </>
  );
}
