/** Names the page in the browser's tab, in its history, and to a screen reader. */
import { useEffect } from 'react';
import { pageTitle } from '../../wording/tab';

export function usePageTitle(page: string): void {
  useEffect(() => {
    document.title = pageTitle(page);
  }, [page]);
}
