/** Links from a card into the tab. */
import type { CardView } from '../cards/reminderCard';
import type { Settings } from './settings';

const ENTITY = 'tracker';

const screen = (id: string | undefined): string =>
  id === undefined ? 'mine' : `recommendations/${encodeURIComponent(id)}`;

/** In Teams a deep link, which opens the tab in place; without a tenant the tab's own address. */
export function tabLinks(settings: Settings, origin: () => string): CardView['link'] {
  if (settings.mode === 'local') return (id) => `${origin()}/#/${screen(id)}`;
  return teamsLink(settings.teamsAppId);
}

export function teamsLink(teamsAppId: string): CardView['link'] {
  // https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-links
  const base = `https://teams.microsoft.com/l/entity/${teamsAppId}/${ENTITY}`;
  return (id) => `${base}?context=${encodeURIComponent(JSON.stringify({ subEntityId: screen(id) }))}`;
}

/** Opens the personal chat with the bot: its part of the app has a name that Teams keeps for it. */
export const botChatLink = (teamsAppId: string): string =>
  `https://teams.microsoft.com/l/entity/${teamsAppId}/conversations`;

/** The row that a link of ours leads to, in any of the forms people copy it; undefined for every other link. */
export function itemIn(url: string, origin: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin: from, pathname, searchParams, hash } = new URL(url);
  if (from !== origin) return undefined;
  const place = hash.startsWith('#/')
    ? hash.slice(1)
    : pathname === '/'
      ? `/${searchParams.get('view') ?? ''}`
      : pathname;
  return /^\/recommendations\/(\d{1,15})\/?(?:\?|$)/.exec(place)?.[1];
}

const ROW = 'rowNumber';

/** The link to a row, as what comes before and after its number: a name no row has marks where that belongs. */
export function rowLink(link: (id: string) => string): { before: string; after: string } {
  const [before = '', after = ''] = link(ROW).split(ROW);
  return { before, after };
}
