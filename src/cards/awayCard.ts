/** The card on which a holder says when they are away: once for all the roles they hold. */
import type { IAdaptiveCard, IExecuteAction, IOpenUrlAction } from '@microsoft/teams.cards';
import type { Away } from '../inspection/reminders/owner';
import { away as say, awayLine, awaySummary, help } from '../wording/chat/chat';
import { type Element, amiss, executes, heading, line, plain } from './elements';
import { AWAY_INPUTS, type AwayWish, type Verb } from './replies';

export type AwayDay = keyof typeof AWAY_INPUTS;

export type AwayView = {
  roles: readonly { name: string; deputy: string | undefined; away: Away | undefined }[];
  /** What was typed and not kept. */
  typed: Readonly<Partial<Record<AwayDay, string>>>;
  /** Why it was not kept, and at which of the two days that is to be said. */
  wrong: { at: AwayDay; words: string } | undefined;
  link: () => string;
  /** The person's id inside Teams, for whom the card refreshes itself. */
  teamsId: string;
};

export const awaySaid = ({ roles }: AwayView): string =>
  awaySummary(roles.some(({ away }) => away !== undefined));

/** The same facts give the same card. */
export function awayCard(view: AwayView): IAdaptiveCard {
  const { roles, teamsId } = view;
  const action: IExecuteAction = { type: 'Action.Execute', verb: AWAY, data: wishing('show') };
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: awaySaid(view),
    ...(teamsId === '' ? {} : { refresh: { action, userIds: [teamsId] } }),
    body: [
      heading(say.title),
      ...(roles.length === 0 ? [line(say.noRole)] : []),
      ...roles.map(({ name, deputy, away }) => plain(awayLine(name, deputy, away))),
      ...(roles.length === 0 ? [] : [...dayInput('from', view), ...dayInput('until', view)]),
      { type: 'ActionSet', actions: buttons(view) },
    ],
  };
}

const AWAY: Verb = 'away';
const wishing = (away: AwayWish) => ({ away });

function buttons({ roles, link }: AwayView): (IExecuteAction | IOpenUrlAction)[] {
  const isAway = roles.some(({ away }) => away !== undefined);
  return [
    ...(roles.length === 0 ? [] : [executes({ title: say.keep, verb: AWAY, data: wishing('keep') })]),
    ...(isAway ? [executes({ title: say.back, verb: AWAY, data: wishing('back') })] : []),
    { type: 'Action.OpenUrl', title: help.open, url: link() },
  ];
}

/** Filled with what was typed, else with what is kept, so that one day alone can be changed. */
function dayInput(at: AwayDay, { roles, typed, wrong }: AwayView): readonly Element[] {
  const kept = roles.find(({ away }) => away !== undefined)?.away;
  const value = typed[at] ?? kept?.[at];
  const input: Element = {
    ...{ type: 'Input.Date', id: AWAY_INPUTS[at], label: say[at] },
    ...(value === undefined ? {} : { value }),
  };
  return wrong?.at === at ? amiss(wrong.words, input) : [input];
}
