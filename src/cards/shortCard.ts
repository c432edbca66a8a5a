/** The card for a service that found the whole one too large: how much there is, and the way to it. */
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { CARD, PRODUCT } from '../wording/chat/cards';
import { heading, line, plain } from './elements';

/** `summary` is the sentence of the whole card; `url` opens what is theirs in the tab. */
export const shortCard = (summary: string, url: string): IAdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  speak: summary,
  body: [
    heading(PRODUCT),
    // Its heading says already from whom it comes.
    plain(summary.replace(`${PRODUCT}: `, ''), { weight: 'Bolder' }),
    line(CARD.tooLarge),
    { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: CARD.openMine, url }] },
  ],
});
