/** The screens: the code of each is fetched when somebody goes there, that of the first one at once. */
import { lazy } from 'react';
import { matchPath } from 'react-router';
import { afterDrawing } from './session/afterDrawing';

const begun = location.hash.replace(/^#/, '').replace(/\?.*/, '') || '/';

const fetches: (() => Promise<unknown>)[] = [];

/** The code of the screen that a person comes in by is on its way before they are signed in. */
function early<Load extends () => Promise<unknown>>(path: string, load: Load): Load {
  fetches.push(load);
  // Should it not come, the screen asks for it again and says so.
  if (matchPath(path, begun) !== null) load().catch(() => undefined);
  return load;
}

export const MyWork = lazy(
  early('/mine', () => import('./myWork/MyWork').then((m) => ({ default: m.MyWork }))),
);
export const Overview = lazy(
  early('/overview', () => import('./overview/Overview').then((m) => ({ default: m.Overview }))),
);
export const OverviewRows = lazy(
  early('/overview/rows', () => import('./overview/OverviewRows').then((m) => ({ default: m.OverviewRows }))),
);
export const Recommendations = lazy(
  early('/recommendations', () =>
    import('./recommendations/Recommendations').then((m) => ({ default: m.Recommendations })),
  ),
);
export const RecommendationPage = lazy(
  early('/recommendations/:id', () =>
    import('./recommendation/RecommendationPage').then((m) => ({ default: m.RecommendationPage })),
  ),
);
export const Reports = lazy(
  early('/reports', () => import('./reports/Reports').then((m) => ({ default: m.Reports }))),
);
export const ReportPage = lazy(
  early('/reports/:id', () => import('./reports/ReportPage').then((m) => ({ default: m.ReportPage }))),
);
export const Papers = lazy(
  early('/papers', () => import('./papers/Papers').then((m) => ({ default: m.Papers }))),
);
export const PaperPage = lazy(
  early('/papers/:period', () => import('./papers/PaperPage').then((m) => ({ default: m.PaperPage }))),
);
export const People = lazy(
  early('/people', () => import('./people/People').then((m) => ({ default: m.People }))),
);
export const ImportPaper = lazy(
  early('/papers/import', () =>
    import('./importPaper/ImportPaper').then((m) => ({ default: m.ImportPaper })),
  ),
);
export const Round = lazy(early('/round', () => import('./round/Round').then((m) => ({ default: m.Round }))));
export const Settings = lazy(
  early('/settings', () => import('./settings/Settings').then((m) => ({ default: m.Settings }))),
);
export const SetUp = lazy(
  early('/set-up', () => import('./setUp/SetUp').then((m) => ({ default: m.SetUp }))),
);
export const PrintedPage = lazy(
  early('/papers/:id/print', () => import('./paper/PrintedPage').then((m) => ({ default: m.PrintedPage }))),
);
export const Configure = lazy(
  early('/configure', () => import('./configure/Configure').then((m) => ({ default: m.Configure }))),
);

// Long after the first screen is drawn and read from.
const PAUSE_MS = 15_000;

/** What stands in the browser's own record of the page once all of it has been asked for. */
const ALL_ASKED = 'all screens asked for';

/**
 * The code of all screens, one after the other while nothing else is done: whoever loses the line can still go from
 * one to the other. What does not come is asked for again by whoever goes there.
 */
export function fetchScreensLater(): void {
  const next = async ([fetch, ...others]: typeof fetches): Promise<void> => {
    if (fetch === undefined) return void performance.mark(ALL_ASKED);
    await new Promise<void>(afterDrawing);
    await fetch().catch(() => undefined);
    return next(others);
  };
  setTimeout(() => void next(fetches), PAUSE_MS);
}
