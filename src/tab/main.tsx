/** Where the tab begins: it asks our server for the settings and draws the rest with them. */
import { createRoot } from 'react-dom/client';
import { RendererProvider, createDOMRenderer } from '@fluentui/react-components';
import { keptRegister } from '../lists/kept/keptRegister';
import { registerOverGraph } from '../lists/register';
import { App } from './App';
import { Start } from './session/Start';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');

// Entra's window comes back to this same address; it only hands its answer on and closes.
const isReturnFromEntra = window.opener !== null && /[#?&](?:code|error)=/.test(location.href);

if (isReturnFromEntra)
  void import('@azure/msal-browser/redirect-bridge').then((bridge) => bridge.broadcastResponseToMainFrame());
else {
  // Griffel's rules go into <style> elements, which our Content-Security-Policy allows only with this nonce.
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
  createRoot(root).render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Start openRegister={(at) => keptRegister(registerOverGraph(at), at)}>
        <App />
      </Start>
    </RendererProvider>,
  );
}
