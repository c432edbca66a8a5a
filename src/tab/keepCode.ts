/** Has the browser keep the tab's code, so that the tab opens without a line and is not compiled anew at each opening. */

/** Settles in any case: in a frame whose storage is closed, or on a phone that knows no such thing, the tab is as it was. */
export async function keepCode(): Promise<void> {
  try {
    // Asked of the server each time: by it the browser learns that there is a newer tab.
    await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
  } catch {
    // Nothing is lost; without a line the tab then does not open.
  }
}
