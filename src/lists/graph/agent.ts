/** How the app names itself to Graph, so that whoever throttles it knows whom to spare and whom to write to. */

const APP = 'RecommendationTracker/0.1';

/** NONISV|Organisation|App/version (how-to-avoid-getting-throttled, "decorate your http traffic"). */
export function agentFor(siteUrl: string): string {
  const [tenant = ''] = new URL(siteUrl).hostname.split('.');
  return `NONISV|${tenant.replace(/[^A-Za-z0-9-]/g, '')}|${APP}`;
}

// A page cannot set its User-Agent: Chromium drops it in silence, and elsewhere it would fail at Graph's CORS check.
// There the token names the app, and only the request's own id, which Graph lets through, can be added.
const inBrowser = typeof document !== 'undefined';

/** Graph keeps the id in its logs and gives it back: it is what Microsoft's support asks for. */
export const naming = (agent: string | undefined): Record<string, string> => ({
  'client-request-id': crypto.randomUUID(),
  ...(agent === undefined || inBrowser ? {} : { 'User-Agent': agent }),
});
