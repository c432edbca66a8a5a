/** An address that leads nowhere, or to something that is no longer kept. */
import { Link } from 'react-router';
import { frame } from '../../wording/tab';
import { usePageTitle } from '../frame/pageTitle';
import { useLayout } from './layout';

export function NotFound({ what = frame.notFound }: { what?: string }) {
  const layout = useLayout();
  usePageTitle(frame.notFoundTitle);
  return (
    <>
      <h1 className={layout.title}>{frame.notFoundTitle}</h1>
      <p>{what}</p>
      <Link className={layout.link} to="/recommendations">
        {frame.toRecommendations}
      </Link>
    </>
  );
}
