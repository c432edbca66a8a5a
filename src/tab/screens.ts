/** The screens: the code of each is fetched when somebody goes there, that of the first one at once. */
import { matchPath } from 'react-router';
import { type Late, late } from './frame/late';
import { afterDrawing } from './session/afterDrawing';
import { begunAt } from './frame/begun';
import { keepCode, renewKept } from './keepCode';

const begun = begunAt();

const fetches: (() => Promise<unknown>)[] = [];
const beginning: (() => Promise<void>)[] = [];

/** The code of the screen that a person comes in by is on its way before they are signed in. */
function early<Props>(path: string, screen: Late<Props>): Late<Props> {
  fetches.push(screen.fetch);
  if (matchPath(path, begun) !== null) beginning.push(screen.fetch);
  return screen;
}

/** Asks for the code of the first screen; until it has come, or cannot be had: then the screen asks again and says so. */
export const firstScreen = async (): Promise<void> =>
  void (await Promise.allSettled(beginning.map((fetch) => fetch())));

export const MyWork = early(
  '/mine',
  late(() => import('./myWork/MyWork').then((m) => m.MyWork)),
);
export const Overview = early(
  '/overview',
  late(() => import('./overview/Overview').then((m) => m.Overview)),
);
export const OverviewRows = early(
  '/overview/rows',
  late(() => import('./overview/OverviewRows').then((m) => m.OverviewRows)),
);
export const Recommendations = early(
  '/recommendations',
  late(() => import('./recommendations/Recommendations').then((m) => m.Recommendations)),
);
export const RecommendationPage = early(
  '/recommendations/:id',
  late(() => import('./recommendation/RecommendationPage').then((m) => m.RecommendationPage)),
);
export const Reports = early(
  '/reports',
  late(() => import('./reports/Reports').then((m) => m.Reports)),
);
export const ReportPage = early(
  '/reports/:id',
  late(() => import('./reports/ReportPage').then((m) => m.ReportPage)),
);
export const Papers = early(
  '/papers',
  late(() => import('./papers/Papers').then((m) => m.Papers)),
);
export const PaperPage = early(
  '/papers/:period',
  late(() => import('./papers/PaperPage').then((m) => m.PaperPage)),
);
export const People = early(
  '/people',
  late(() => import('./people/People').then((m) => m.People)),
);
export const ImportPaper = early(
  '/papers/import',
  late(() => import('./importPaper/ImportPaper').then((m) => m.ImportPaper)),
);
export const Round = early(
  '/round',
  late(() => import('./round/Round').then((m) => m.Round)),
);
export const Settings = early(
  '/settings',
  late(() => import('./settings/Settings').then((m) => m.Settings)),
);
export const SetUp = early(
  '/set-up',
  late(() => import('./setUp/SetUp').then((m) => m.SetUp)),
);
export const PrintedPage = early(
  '/papers/:id/print',
  late(() => import('./paper/PrintedPage').then((m) => m.PrintedPage)),
);
export const Configure = early(
  '/configure',
  late(() => import('./configure/Configure').then((m) => m.Configure)),
);

// After the first screen is drawn, for somebody may only look.
const SOON_MS = 3_000;
// Long after, when it is read from.
const PAUSE_MS = 15_000;

/** What stands in the browser's own record of the page once all of it has been asked for. */
const ALL_ASKED = 'all screens asked for';

/**
 * The code of all screens, one after the other while nothing else is done: whoever loses the line can still go from
 * one to the other. What does not come is asked for again by whoever goes there. Then all of it is put by.
 */
export function fetchScreensLater(): void {
  const next = async ([fetch, ...others]: typeof fetches): Promise<void> => {
    if (fetch === undefined) {
      performance.mark(ALL_ASKED);
      return keepCode();
    }
    await new Promise<void>(afterDrawing);
    await fetch().catch(() => undefined);
    return next(others);
  };
  setTimeout(() => void renewKept(), SOON_MS);
  setTimeout(() => void next(fetches), PAUSE_MS);
}
