/** From a link that somebody pasted to an address of ours, in whichever of its forms it was copied. */
import { viewIn } from '../session/links';

export type SavedView =
  | { is: 'view'; address: string; screen: string }
  | { is: 'nothing' }
  | { is: 'not ours' }
  | { is: 'no screen' };

/** `origin` is where the tracker is served; `screens` are the first words of addresses a tab may show. */
export function savedView(pasted: string, origin: string, screens: readonly string[]): SavedView {
  const words = pasted.trim();
  if (words === '') return { is: 'nothing' };
  const address = teamsAddress(words) ?? ownAddress(words, origin);
  if (address === undefined) return { is: 'not ours' };
  const [, screen = ''] = /^\/([a-z-]+)(?:[/?]|$)/.exec(address) ?? [];
  return screens.includes(screen) ? { is: 'view', address, screen } : { is: 'no screen' };
}

function ownAddress(words: string, origin: string): string | undefined {
  if (!URL.canParse(words)) return undefined;
  const { origin: from, pathname, search, hash } = new URL(words);
  if (from !== origin) return undefined;
  if (hash.startsWith('#/')) return hash.slice(1);
  const view = viewIn(search);
  return view === '' ? `${pathname}${search}` : `/${view}`;
}

/** A link of Teams carries the screen in its context. */
function teamsAddress(words: string): string | undefined {
  if (!URL.canParse(words)) return undefined;
  const { hostname, pathname, searchParams } = new URL(words);
  if (!/^teams\.(?:microsoft\.com|cloud\.microsoft)$/.test(hostname) || !pathname.startsWith('/l/entity/'))
    return undefined;
  const [, screen] = /"subEntityId"\s*:\s*"([^"\\]*)"/.exec(searchParams.get('context') ?? '') ?? [];
  return screen === undefined ? undefined : `/${screen.replace(/^[#/]+/, '')}`;
}
