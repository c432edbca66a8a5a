/** Where the tab begins: it asks our server for the settings and draws the rest with them. */
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RendererProvider, createDOMRenderer } from '@fluentui/react-components';
import { keptRegister } from '../lists/kept/keptRegister';
import { lateRegister } from '../lists/kept/lateRegister';
import { openEarly } from '../lists/kept/stores';
import { late } from './frame/late';
import { Outline } from './frame/Outline';
import { fetchScreensLater, firstScreen } from './screens';
import { afterDrawing } from './session/afterDrawing';
import { pageNonce } from './pieces/PageRules';
import { isFirstOpening, keepOpened } from './frame/begun';
import { dayWhere, wallClock } from './session/clock';
import { askForSettings } from './session/settings';
import type { OpenRegister, OpenSetUp } from './signIn/SignedInAs';
import { type LoadRegister, Start } from './signIn/Start';

// One file with the entrances (signIn/Start.tsx): each would be a request, and a start, of its own.
const App = late(() => import(/* webpackChunkName: "app" */ './App').then((m) => m.App));

const fetchGraph = () => import('../lists/register');

const isFirst = isFirstOpening();

// Where somebody has to sign in nothing is asked for a while, and the screen's code may as well come.
const PATIENCE_MS = 1000;

/** Then Graph's answer is waited for first, so what is drawn is fetched and started in that time and not before it. */
let graphIsAsked = (): void => undefined;
const askedOrNot = isFirst
  ? new Promise<void>((resolve) => {
      graphIsAsked = resolve;
      setTimeout(resolve, PATIENCE_MS);
    })
  : Promise.resolve();

const openRegister: OpenRegister = (at) => {
  const register = lateRegister(async () => {
    const { registerOverGraph } = await fetchGraph();
    keepOpened();
    // Whoever waits for this asks at once, which is sent in the next turn (graph/together.ts): so in the turn after that.
    setTimeout(() => setTimeout(graphIsAsked));
    return registerOverGraph(at);
  });
  return keptRegister(register, { ...at, afterDrawing });
};

const loadRegister: LoadRegister = async () => openRegister;

// The code for looking and mending is fetched when somebody does either.
const openSetUp: OpenSetUp = ({
  siteUrl,
  graphOrigin,
  sharePointOrigin,
  linkBefore,
  linkAfter,
  timeZone,
  ...doors
}) => {
  const site = ({ graph, sharePoint }: typeof doors.look) => ({
    ...{ siteUrl, link: { before: linkBefore, after: linkAfter } },
    graph: { graphOrigin, token: graph },
    sharePoint: { sharePointOrigin, token: sharePoint },
  });
  return {
    async check() {
      const { checkSite } = await import('../lists/check/checkSite');
      const wants = { Graph: ['Sites.ReadWrite.All', 'User.ReadBasic.All'], SharePoint: [] };
      return checkSite({ ...site(doors.look), wants, today: dayWhere(timeZone, wallClock()) });
    },
    async mend(onStep) {
      const { provisionSite } = await import('../lists/provision/provisionSite');
      return provisionSite(site(doors.mend), onStep);
    },
  };
};

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');

// Entra's window comes back to this same address; it only hands its answer on and closes.
const isReturnFromEntra = window.opener !== null && /[#?&](?:code|error)=/.test(location.href);

if (isReturnFromEntra)
  void import('@azure/msal-browser/redirect-bridge').then((bridge) => bridge.broadcastResponseToMainFrame());
else {
  // On its way while the settings are asked for, not after; whoever needs it is told if it does not come.
  askForSettings();
  openEarly();
  if (isFirst) fetchGraph().catch(() => undefined);
  const drawable = askedOrNot.then(() => Promise.all([App.fetch(), firstScreen()])).catch(() => undefined);
  fetchScreensLater();
  // Griffel's rules go into <style> elements, which our Content-Security-Policy allows only with this nonce.
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: pageNonce() } });
  createRoot(root).render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Start loadRegister={loadRegister} openSetUp={openSetUp} drawable={drawable}>
        <Suspense fallback={<Outline page />}>
          <App />
        </Suspense>
      </Start>
    </RendererProvider>,
  );
}
