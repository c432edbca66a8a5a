/** The buttons under one item: each opens its inputs in place and sends one answer. */
import type { CardElementArray, IExecuteAction, IShowCardAction } from '@microsoft/teams.cards';
import { CARD } from '../wording/cards';
import { type Verb, inputId } from './replies';

export type AnswerPlace = { taskId: string; delivery: string; press: number; url: string };

/** As many letters as the register takes; a card is no place for more. */
const MOST = 2000;

type Element = CardElementArray[number];

export function answerActions(place: AnswerPlace): Element {
  const { taskId, url } = place;
  const words = (verb: Verb, label: string, errorMessage: string): Element => ({
    type: 'Input.Text',
    id: inputId('words', verb, taskId),
    label,
    errorMessage,
    isRequired: true,
    isMultiline: true,
    maxLength: MOST,
  });
  const link = (verb: Verb, label: string, isRequired: boolean): Element => ({
    type: 'Input.Text',
    id: inputId('evidence', verb, taskId),
    label,
    isRequired,
    style: 'Url',
    maxLength: MOST,
    placeholder: 'https://',
    ...(isRequired ? { errorMessage: CARD.evidenceMissing } : {}),
  });
  const day: Element = {
    type: 'Input.Date',
    id: inputId('day', 'longer', taskId),
    label: CARD.wantedDay,
    isRequired: true,
    errorMessage: CARD.wantedDayMissing,
  };
  return {
    type: 'ActionSet',
    actions: [
      inPlace(
        CARD.progress,
        [
          words('progress', CARD.progressWords, CARD.progressMissing),
          link('progress', CARD.evidenceIfAny, false),
        ],
        { place, verb: 'progress', title: CARD.send },
      ),
      inPlace(
        CARD.done,
        [words('claim', CARD.doneWords, CARD.doneMissing), link('claim', CARD.evidence, true)],
        { place, verb: 'claim', title: CARD.claim },
      ),
      inPlace(CARD.longer, [day, words('longer', CARD.reason, CARD.reasonMissing)], {
        place,
        verb: 'longer',
        title: CARD.ask,
      }),
      { type: 'Action.OpenUrl', title: CARD.open, url },
    ],
  };
}

type Sends = { place: AnswerPlace; verb: Verb; title: string };

const inPlace = (title: string, body: CardElementArray, sends: Sends): IShowCardAction => {
  const { taskId: task, delivery, press } = sends.place;
  const data = { task, delivery, press };
  const send: IExecuteAction = { type: 'Action.Execute', title: sends.title, verb: sends.verb, data };
  return {
    type: 'Action.ShowCard',
    title,
    card: { type: 'AdaptiveCard', version: '1.5', body, actions: [send] },
  };
};
