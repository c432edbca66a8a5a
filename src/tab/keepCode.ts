/** Has the browser keep the tab's code, so that the tab opens without a line and is not compiled anew at each opening. */
import { keepAnew } from './keptPage';

/** Settles in any case: in a frame whose storage is closed, or on a phone that knows no such thing, the tab is as it was. */
export async function keepCode(): Promise<void> {
  try {
    // Asked of the server each time: by it the browser learns that there is a newer tab.
    await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
  } catch {
    // Nothing is lost; without a line the tab then does not open.
  }
}

/** What this opening was given, the next shall be given as it then is. Settles in any case, as above. */
export async function renewKept(): Promise<void> {
  try {
    const worker = await navigator.serviceWorker.getRegistration();
    if (worker?.active) await Promise.all([worker.update(), keepAnew()]);
  } catch {
    // Without the server what was kept stays as it is.
  }
}
