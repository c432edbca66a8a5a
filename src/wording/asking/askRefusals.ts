/** Why nobody was asked for an update, and why something was not handed to a deputy: what to do instead. */
import type { AskRefusal, HandRefusal } from '../../inspection/asking/askRefusal';
import { listed } from '../language';

export function askRefusalInWords(refusal: AskRefusal): string {
  switch (refusal.code) {
    case 'nothing left to ask':
      return 'It is closed or done, so there is nothing to ask about.';
    case 'with another body':
      return `It waits on ${refusal.body || 'another body'}, so its owner cannot answer for it. Ask that body, and note it under “Waiting on”.`;
    case 'under review':
      return 'It is said to be done and waits for a coordinator’s review.';
    case 'nobody to ask':
      return refusal.owners.length === 0
        ? 'No owner is named. Give it to a role first.'
        : `Nobody holds ${listed(refusal.owners)}. Appoint someone under People and roles first.`;
    case 'said not theirs':
      return `${refusal.by} says it is not theirs. Give it to another role, or say that it stays.`;
    case 'asked today':
      return `${refusal.by === '' ? 'Somebody' : refusal.by} asked about it today already. It can be asked again tomorrow.`;
    case 'told already':
      return `${listed(refusal.names)} has been asked in chat already, so it cannot be taken back.`;
  }
}

export function handRefusalInWords(refusal: HandRefusal): string {
  switch (refusal.code) {
    case 'not yours to hand on':
      return `Only whoever holds ${listed(refusal.owners) || 'its role'} can hand it to a deputy.`;
    case 'handed already':
      return `It is with ${refusal.to} already. Take it back first.`;
    case 'not handed on':
      return 'It is with nobody else any more. Nothing was changed.';
    case 'nobody chosen':
      return 'Choose the person it goes to.';
    case 'yours already':
      return `You hold ${refusal.role} yourself. Choose somebody else.`;
    case 'has a deputy':
      return `The deputy of ${refusal.role} is ${refusal.name}, so it can only go to them. A coordinator can name another deputy under People and roles.`;
    case 'account off':
      return `The account of ${refusal.name} is switched off. Choose somebody else.`;
  }
}
