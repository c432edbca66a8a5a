/** Teams around the page: whether it is there, its theme, where the person wants to go, and word that we are ready. */
import { app } from '@microsoft/teams-js';
import type { Look } from './theme';

export type Teams = {
  look: Look;
  whenLookChanges(tell: (look: Look) => void): void;
  /** Where a deep link points, as "recommendations/12"; empty for none. */
  goal: string;
  loginHint: string | undefined;
  ready(): void;
  failed(because: string): void;
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
  return {
    look: lookOf(context.app.theme),
    whenLookChanges(tell) {
      app.registerOnThemeChangeHandler((theme) => tell(lookOf(theme)));
    },
    goal: context.page.subPageId ?? '',
    loginHint: context.user?.loginHint,
    ready() {
      void app.notifySuccess();
    },
    failed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
  };
}
