/** The card that says what can be said in the chat; the first one greets as well. */
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { PRODUCT } from '../wording/chat/cards';
import { CHAT_WORDS, help } from '../wording/chat/chat';
import { heading, line, runs } from './elements';

export type HelpView = { greets: boolean; link: () => string };

export function helpCard({ greets, link }: HelpView): IAdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: [
      ...(greets ? [help.greeting] : []),
      help.title,
      ...CHAT_WORDS.map(said),
      help.files,
      help.rest,
    ].join(' '),
    body: [
      heading(greets ? PRODUCT : help.title),
      ...(greets ? [line(help.greeting)] : []),
      ...CHAT_WORDS.map(({ word, does }) =>
        runs([
          [word, { weight: 'Bolder' }],
          [` ${does}`, {}],
        ]),
      ),
      line(help.files),
      line(help.rest),
      { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: help.open, url: link() }] },
    ],
  };
}

const said = ({ word, does }: (typeof CHAT_WORDS)[number]): string => `“${word}” ${does}`;
