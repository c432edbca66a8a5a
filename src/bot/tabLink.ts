/** Links from a card into the tab. */
import type { CardView } from '../cards/reminderCard';
import type { Settings } from './settings';

const ENTITY = 'recommendations';

/** In Teams a deep link, which opens the tab in place; without a tenant the tab's own address. */
export function tabLinks(settings: Settings, origin: () => string): CardView['link'] {
  if (settings.mode === 'local')
    return (id) => `${origin()}/#/${id === undefined ? 'mine' : `recommendations/${encodeURIComponent(id)}`}`;
  // https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-links
  const base = `https://teams.microsoft.com/l/entity/${settings.teamsAppId}/${ENTITY}`;
  return (id) =>
    id === undefined ? base : `${base}?context=${encodeURIComponent(JSON.stringify({ subEntityId: id }))}`;
}
