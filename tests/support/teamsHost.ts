/**
 * A stand-in for the frame Teams puts around a tab: a page on Teams' own host name, which the built tab believes without
 * being told about tests. Its answers are those that teams-js 2.58 reads (initialize, getContext, handlers, nested sign-in).
 */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';

export type HostOptions = {
  /** The address in the frame. */
  tab: string;
  /** Teams' flat form: theme, subEntityId, frameContext and the like. */
  context?: Record<string, unknown>;
  /** What this Teams can do, as its runtime says. */
  supports?: Record<string, unknown>;
  /** A frame that never says a word. */
  silent?: boolean;
  /** Answers nested sign-in: GetInitContext, GetToken, GetTokenPopup. Without it there is no such bridge. */
  signIn?: (
    method: string,
    tokens: { scope?: string },
  ) => Record<string, unknown> | Promise<Record<string, unknown>>;
  width?: number;
};

export type Said = { func: string; args: unknown[] };

export type TeamsHost = {
  page: Page;
  context: BrowserContext;
  tab: () => Frame;
  /** All that the tab said so far under this name. */
  said: (func: string) => Promise<Said[]>;
  /** Something Teams tells the tab, as "themeChange". */
  tell: (func: string, ...args: unknown[]) => Promise<void>;
  changeContext: (part: Record<string, unknown>) => Promise<void>;
};

/** Chromium lets no page on the internet frame one on this machine, and takes the stand-in for such a page. */
export const LET_FRAME = '--disable-features=LocalNetworkAccessChecks';

const HOST = 'https://teams.microsoft.com/stand-in';

const RUNTIME = {
  pages: { backStack: {}, config: {}, currentApp: {}, tabs: {} },
  sharing: {},
  clipboard: {},
};

const page = (tab: string) => `<!doctype html><title>Teams</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%}</style>
<iframe title="Tab" allow="clipboard-write" src="${tab}"></iframe>
<script>
const { context, supports, silent } = window.__options;
const frame = document.querySelector('iframe');
window.__said = [];
window.__context = context;
window.__tell = (func, ...args) => frame.contentWindow.postMessage({ func, args }, window.__tab);
addEventListener('message', async ({ data, source, origin }) => {
  if (source !== frame.contentWindow || typeof data?.func !== 'string') return;
  window.__tab = origin;
  window.__said.push({ func: data.func, args: data.args ?? [] });
  if (silent) return;
  const answer = (...args) => source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
  if (data.func === 'initialize') {
    const runtime = JSON.stringify({ apiVersion: 4, supports, isNAAChannelRecommended: supports.nestedAppAuth !== undefined });
    answer(context.frameContext ?? 'content', 'web', runtime, JSON.stringify({ supports }));
  } else if (data.func === 'getContext') answer(window.__context);
  else if (data.func === 'nestedAppAuth.execute') {
    const asked = JSON.parse(data.data);
    const given = await window.__signIn(asked.method, asked.tokenParams ?? {});
    const told = { messageType: 'NestedAppAuthResponse', requestId: asked.requestId, ...given };
    source.postMessage({ args: ['', JSON.stringify(told)] }, origin);
  } else if (data.func === 'settings.getSettings') answer(window.__config ?? {});
  else if (data.func === 'settings.setSettings') {
    window.__config = data.args[0];
    answer(true);
  }
  else if (data.func === 'sharing.shareWebContent') answer(true);
});
</script>`;

/** A tab in Teams, in a window of its own. */
export async function openInTeams(browser: Browser, options: HostOptions): Promise<TeamsHost> {
  const { tab, context: facts = {}, silent = false, signIn, width = 1280 } = options;
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const supports = {
    ...RUNTIME,
    ...(signIn === undefined ? {} : { nestedAppAuth: {} }),
    ...options.supports,
  };
  const known = { theme: 'default', frameContext: 'content', userObjectId: '', ...facts };
  const settings = { context: known, supports, silent };
  const opened = await context.newPage();
  opened.setDefaultTimeout(20_000);
  await opened.exposeFunction('__signIn', signIn ?? (() => ({})));
  await opened.addInitScript(`window.__options = ${JSON.stringify(settings)}`);
  // Nothing leaves this machine; teams-js then goes by the list of hosts that it brings along.
  await context.route('https://**', (route) => route.abort());
  await context.route(HOST, (route) => route.fulfill({ contentType: 'text/html', body: page(tab) }));
  await opened.goto(HOST, { waitUntil: 'commit' });
  return {
    page: opened,
    context,
    tab: () => {
      const found = opened.frames().find((frame) => frame.parentFrame() !== null);
      if (found === undefined) throw new Error('The stand-in for Teams has no tab in it.');
      return found;
    },
    said: async (func) =>
      (await opened.evaluate<Said[]>('window.__said')).filter((each) => each.func === func),
    tell: (func, ...args) =>
      opened.evaluate(`window.__tell(${[func, ...args].map((each) => JSON.stringify(each)).join(',')})`),
    changeContext: (part) =>
      opened.evaluate(
        `(Object.assign(window.__context, ${JSON.stringify(part)}), window.__tell('contextChange', window.__context))`,
      ),
  };
}
