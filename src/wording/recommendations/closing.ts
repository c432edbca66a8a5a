/** Why a step of closing, a wait on another body or a link was refused, and what to do instead. */
import { inWords, isDay } from '../../inspection/day';
import type { ClosingRefusal } from '../../inspection/recommendation/closingRefusal';

export function closingRefusalInWords(refusal: ClosingRefusal): string {
  switch (refusal.code) {
    case 'not the next step':
      return `It cannot be ${refusal.step} now: it is ${refusal.at}. Load the page again to see the next step.`;
    case 'own claim':
      return 'You claimed this yourself, so somebody else has to judge it. Ask another coordinator.';
    case 'no level':
      return 'Set its level first: the level says who may sign it off.';
    case 'no authority named':
      return `Give the name of whoever signed it off for ${refusal.authority}.`;
    case 'day to come':
      return `${isDay(refusal.day) ? inWords(refusal.day) : refusal.day} has not come yet. Choose the day on which it was said.`;
    case 'nothing to send back':
      return 'Nothing was claimed, so there is nothing to send back.';
    case 'not closed':
      return 'It is not closed, so there is nothing to reopen.';
    case 'closed already':
      return 'It is closed, so there is nothing to hand out. Reopen it first.';
    case 'no task words':
      return 'Say what is to be done.';
    case 'task stays':
      return 'Its owner has answered, or a paper has it, so it stays. Change it, or have it said to be done.';
    case 'item stays':
      return 'Somebody has worked on it, a paper has it, or another recommendation links to it, so it stays. Close it instead, with the reason.';
    case 'no task chosen':
      return 'Choose at least one task to be done again.';
    case 'no body':
      return 'Name the body that it waits on.';
    case 'nothing awaited':
      return 'Say what has to come from them.';
    case 'waits on nobody':
      return 'It waits on nobody, so there is nobody to ask.';
    case 'no such recommendation':
      return `There is no recommendation ${refusal.key} in the register. Choose one from the list.`;
    case 'links to itself':
      return 'It cannot be linked to itself.';
    case 'linked already':
      return 'The two are linked like that already.';
    case 'goes round':
      return `The other one already links back to this one, so this one cannot be “${refusal.is}” it as well.`;
  }
}
