/** Teams around the page: whether it is there, its theme, where the person wants to go, and what it can do for us. */
import { app, clipboard, pages, sharing } from '@microsoft/teams-js';
import { tabAddress, viewIn, webLink } from '../session/links';
import type { Look } from './theme';
import { within } from '../session/timeLimit';

/** What a channel's or a meeting's tab shows: an address of ours, and what the tab is called. */
export type TabView = { address: string; name: string };

export type Teams = {
  look: Look;
  whenLookChanges(tell: (look: Look) => void): void;
  /** Where a deep link points, as "recommendations/12"; empty for none. */
  goal: string;
  /** Another deep link was followed while the tab was open. */
  whenGoalChanges(tell: (goal: string) => void): void;
  loginHint: string | undefined;
  /** Something can be seen: Teams takes its own sign of waiting away. */
  ready(): void;
  /** Nothing can be shown: Teams puts its own page in place of ours, with a way to try again. */
  failed(because: string): void;
  /** What reloading, and "open in browser", lead to from now on. */
  isAt(address: string): void;
  /** The arrow of a phone, or of the desktop: `goBack` says whether there was anything to go back to within the tab. */
  whenBackIsPressed(goBack: () => boolean): void;
  /** Undefined where this Teams cannot. */
  share: ((what: { url: string; words: string }) => Promise<void>) | undefined;
  copy: ((text: string) => Promise<void>) | undefined;
  /** A link to another place in Teams is followed there, not in a window of the browser. */
  open(link: string): void;
  /** Only on the page that sets a channel's tab up: what would be saved; undefined while nothing is chosen. */
  offer: ((view: TabView | undefined) => void) | undefined;
  /** There too: the address that the tab shows until now, where there is one. */
  shows?: string | undefined;
};

// In a frame that is not Teams, initialize() never settles.
const PATIENCE_MS = 5_000;

const lookOf = (theme: string | undefined): Look => {
  if (theme === 'contrast') return 'contrast';
  return theme === 'dark' ? 'dark' : 'light';
};

/** Undefined when nobody answers as Teams would. */
export async function connectToTeams(): Promise<Teams | undefined> {
  const patience = new Promise<'nobody'>((resolve) => setTimeout(() => resolve('nobody'), PATIENCE_MS));
  const asked = app.initialize().then(() => app.getContext());
  const context = await Promise.race([asked, patience]).catch(() => 'nobody' as const);
  if (context === 'nobody') return undefined;
  const settingUp = String(context.page.frameContext) === 'settings';
  const shows = settingUp ? await shownUntilNow() : undefined;
  return {
    look: lookOf(context.app.theme),
    whenLookChanges(tell) {
      app.registerOnThemeChangeHandler((theme) => tell(lookOf(theme)));
    },
    goal: context.page.subPageId ?? '',
    whenGoalChanges: followGoal(context.page.subPageId ?? ''),
    loginHint: context.user?.loginHint,
    ready() {
      void app.notifySuccess();
    },
    failed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
    isAt(address) {
      // Not on the page that sets a tab up, nor in an old Teams that knows no such thing.
      if (!isContent(context.page.frameContext) || !pages.isSupported()) return;
      pages.setCurrentFrame({ contentUrl: tabAddress(address), websiteUrl: webLink(address) });
    },
    whenBackIsPressed(goBack) {
      if (!pages.backStack.isSupported()) return;
      pages.backStack.registerBackButtonHandler(goBack);
    },
    share: sharing.isSupported() ? share : undefined,
    copy: clipboard.isSupported() ? copy : undefined,
    // A host that cannot follow it says so.
    open: (link) => void app.openLink(link).catch(() => window.open(link, '_blank', 'noopener')),
    offer: settingUp ? offering() : undefined,
    shows,
  };
}

const isContent = (frame: string | undefined): boolean =>
  ['content', 'sidePanel'].some((each) => each === frame);

/** Whatever changed of the context, only another goal is told; the context is asked anew, for hosts send it in two forms. */
function followGoal(first: string): Teams['whenGoalChanges'] {
  let before = first;
  return (tell) =>
    app.registerOnContextChangeHandler(() => {
      void app.getContext().then(({ page }) => {
        const goal = page.subPageId ?? '';
        if (goal === before) return;
        before = goal;
        if (goal !== '') tell(goal);
      });
    });
}

const share: Teams['share'] = ({ url, words }) =>
  sharing.shareWebContent({ content: [{ type: 'URL', url, message: words, preview: true }] });

const copy: Teams['copy'] = (text) => clipboard.write(new Blob([text], { type: 'text/plain' }));

/** Teams' own Save button is open while something is chosen, and saves what was chosen last. */
function offering(): Teams['offer'] {
  let offered: TabView | undefined;
  pages.config.registerOnSaveHandler((event) => {
    if (offered === undefined) return event.notifyFailure('nothing chosen');
    pages.config.setConfig(configOf(offered)).then(
      () => event.notifySuccess(),
      (error: unknown) => event.notifyFailure(error instanceof Error ? error.message : 'not saved'),
    );
  });
  return (view) => {
    offered = view;
    pages.config.setValidityState(view !== undefined);
  };
}

// A tab that is new has nothing to tell, and not every host answers then.
const CONFIG_PATIENCE_MS = 2_000;

async function shownUntilNow(): Promise<string | undefined> {
  const config = await within(CONFIG_PATIENCE_MS, 'Teams', pages.getConfig()).catch(() => undefined);
  const { contentUrl = '' } = config ?? {};
  if (!URL.canParse(contentUrl) || new URL(contentUrl).origin !== location.origin) return undefined;
  const view = viewIn(new URL(contentUrl).search);
  return view === '' ? undefined : `/${view}`;
}

// Longer ids are refused, and the same view has to have the same one.
const MOST_ID = 64;

export const configOf = ({ address, name }: TabView): pages.InstanceConfig => ({
  entityId: address.replace(/^\//, '').slice(0, MOST_ID),
  contentUrl: tabAddress(address),
  websiteUrl: webLink(address),
  suggestedDisplayName: name,
});
