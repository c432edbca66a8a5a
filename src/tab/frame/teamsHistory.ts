/** Keeps Teams' own idea of where the person is in step with ours: its arrow back, its reload, its link to the browser. */
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { Teams } from './teams';

/** React-router numbers the entries it made; the first is 0, and before it lies whatever Teams showed. */
function goBack(): boolean {
  const { idx = 0 } = (window.history.state ?? {}) as { idx?: number };
  if (idx > 0) window.history.back();
  return idx > 0;
}

export function useTeamsHistory(teams: Teams | undefined): void {
  const { pathname, search } = useLocation();
  useEffect(() => teams?.whenBackIsPressed(goBack), [teams]);
  // Whatever is shown first, an entrance or a screen: Teams need not wait for more.
  useEffect(() => teams?.ready(), [teams]);
  useEffect(() => {
    if (pathname !== '/') teams?.isAt(`${pathname}${search}`);
  }, [teams, pathname, search]);
}
