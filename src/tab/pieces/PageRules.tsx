/** Rules of style for a whole page, as they are written: what has no class of its own, and what comes out of a printer. */

/** Our Content-Security-Policy allows only styles that bear it; the server writes it into each page anew. */
export const pageNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';

/** They hold for as long as this is drawn. */
export const PageRules = ({ of }: { of: string }) => <style nonce={pageNonce()}>{of}</style>;
