/** Sentences for what the rules find: where a date stands, why something was refused, how the store failed. */
import { type Day, inWords, isDay } from '../inspection/day';
import type { Deadline, Standing } from '../inspection/recommendation/deadline';
import type { RegisterFailure } from '../inspection/register';
import type { Stage } from '../inspection/recommendation/task';
import type { Refusal } from '../inspection/verdict';
import { askRefusalInWords, handRefusalInWords } from './asking/askRefusals';
import { closingRefusalInWords } from './recommendations/closing';
import { evidenceRefusalInWords } from './recommendations/evidence';
import { roleRefusalInWords } from './roleRefusals';
import { undoRefusalInWords } from './recommendations/undo';
import { listed, number } from './language';

export const count = (many: number, one: string, more = `${one}s`): string =>
  `${number(many)} ${many === 1 ? one : more}`;

/** "12 days late", "in 5 days", "today": short, for a row. */
export function standingInShort(standing: Standing): string {
  switch (standing.is) {
    case 'late':
      return `${count(standing.days, 'day')} late`;
    case 'today':
      return 'due today';
    case 'soon':
    case 'ahead':
      return `in ${count(standing.days, 'day')}`;
    case 'waiting on':
      return 'waits on an event';
    case 'undated':
      return 'no date';
  }
}

/** "LATE 12 days · was due 31 October 2022": for the head of an item on a card. */
export function standingInFull(standing: Standing, { lastDay, said }: Deadline): string {
  const when = lastDay === undefined ? said : inWords(lastDay);
  switch (standing.is) {
    case 'late':
      return `LATE ${count(standing.days, 'day')} · was due ${when}`;
    case 'today':
      return `DUE TODAY · ${when}`;
    case 'soon':
    case 'ahead':
      return `DUE in ${count(standing.days, 'day')} · ${when}`;
    case 'waiting on':
      return `WAITS on ${standing.event}`;
    case 'undated':
      return said === '' ? 'NO DATE' : `NO DATE · “${said}”`;
  }
}

/** The date as it was said, with the day it comes to when the words do not show it. */
export function deadlineInWords({ said, lastDay }: Deadline): string {
  if (said === '') return 'no date';
  if (lastDay === undefined) return said;
  const day = inWords(lastDay);
  return said === day ? day : `${day} (“${said}”)`;
}

export const dayInWords = (day: Day): string => inWords(day);
/** "November 2022", for what is known to the month only. */
export const monthInWords = (day: Day): string => inWords(day).replace(/^\d+ /, '');

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  open: 'to be done',
  claimed: 'said to be done, under review',
  waiting: 'waits on another body',
  done: 'done',
};
export const stageInWords = (stage: Stage): string => STAGE_WORDS[stage];

/** What a rule will not do, and what to do instead. */
export function refusalInWords(refusal: Refusal): string {
  switch (refusal.code) {
    case 'not a coordinator':
      return 'Only a coordinator can change this. Ask one, or send an update instead.';
    case 'not your task':
      return `This belongs to ${listed(refusal.owners) || 'a role nobody has named'}. If it should be yours, ask a coordinator to make you the holder.`;
    case 'role passed on':
      return `${refusal.role} passed to ${refusal.to === '' ? 'nobody yet' : refusal.to} on ${inWords(refusal.on)}, so nothing was saved. ${refusal.to === '' ? 'A coordinator appoints the next holder.' : 'They have everything that is open.'}`;
    case 'too far':
      return `A reminder can be put off until ${inWords(refusal.last)} at the latest.`;
    case 'no snoozing':
      return 'Reminders cannot be put off here. Say how it stands, or ask for a later day.';
    case 'task is gone':
      return `Task ${refusal.task} is no longer in the register. A coordinator may have removed it; nothing was saved.`;
    case 'task is finished':
      return `${refusal.where} is finished, so nothing was added. A coordinator can reopen it.`;
    case 'already claimed':
      return `${refusal.where} is already said to be done and is being reviewed. Send progress if you want to add to it.`;
    case 'no words':
      return 'Say in a few words what was done.';
    case 'too many words':
      return `That is longer than ${number(refusal.most)} characters. Shorten it, and link to the rest as evidence.`;
    case 'no reason':
      return 'Give the reason: it is kept with the date and printed in the paper.';
    case 'no evidence':
      return 'Give the evidence, a link or a file: nothing can be reviewed without it.';
    case 'not a link':
      return `“${refusal.given}” is not a web link. Start it with https:// and leave out spaces.`;
    case 'no such role':
      return refusal.name === ''
        ? 'Choose the role it goes to.'
        : `No role is called “${refusal.name}”. Choose one from the list, or add it under People and roles.`;
    case 'no role name':
    case 'role is there':
    case 'role owns':
    case 'role coordinates':
    case 'nobody would coordinate':
    case 'not joined':
    case 'joined on':
      return roleRefusalInWords(refusal);
    case 'not a day':
      return `“${refusal.given}” is not a day. Write it as 2022-11-14 or choose it from the calendar.`;
    case 'ends before it begins':
      return `It would end before ${inWords(refusal.from)}, the day it begins. Choose a later last day.`;
    case 'day has passed':
      return `${isDay(refusal.day) ? inWords(refusal.day) : refusal.day} is not in the future. Choose a later day.`;
    case 'day unlikely':
      return `Look at the year: ${inWords(refusal.day)} is too far from today to be meant.`;
    case 'no change':
      return `It is ${refusal.what} already. Nothing was changed.`;
    case 'as it stands':
      return 'Nothing was changed: it stands like that already.';
    case 'import not kept':
      return `Part of what was accepted of ${refusal.title} is missing, so it cannot be finished from here. Choose its file again under Import a paper, and it goes on where it stopped; or undo it.`;
    case 'paper is closing':
      return `The paper ${refusal.paper} is being closed, so what goes into it cannot be changed now. Finish closing it under Papers, then come back: your words are still here.`;
    case 'needs a reason':
      return `From ${refusal.from} to ${refusal.to} needs a reason: the board will ask for it.`;
    case 'not a month':
      return `“${refusal.given}” is not a month. Write it as 2022-11.`;
    case 'definitions printed':
      return `${refusal.period} was judged and printed by the definitions ${refusal.name}, so they stay as they are. Add a set from a later day instead.`;
    case 'period is open':
      return `${refusal.period} is still open. Close it first, or take it back on its page if it was opened by mistake: a row stands in one paper at a time.`;
    case 'period is over':
      return `${refusal.period} is closed, and its paper stays as it is. Open a later month.`;
    case 'not explained':
      return `Not closed: ${refusal.rows.length === 1 ? 'this row needs' : `these ${refusal.rows.length} rows need`} an explanation first: ${refusal.rows.join('; ')}.`;
    case 'already holder':
      return `${refusal.name} holds ${refusal.role} already.`;
    case 'own manager':
      return `${refusal.name} holds ${refusal.role}, so they cannot also be the manager who is told of its late work. Choose somebody else.`;
    case 'round is there':
      return `People were asked for ${refusal.period} in a round, so it stays. Close the round, then close the paper.`;
    case 'round is closed':
      return `${refusal.round}: the round is closed and can no longer be changed.`;
    case 'call goes out':
      return `The ${refusal.call} call is going out. Wait until it has.`;
    case 'last call went out':
      return `${refusal.round}: the last call went out. Close the round, or speak to whoever is silent.`;
    case 'nobody is silent':
      return `${refusal.round}: everybody has answered, so there is nobody to call.`;
    case 'nothing to ask':
      return 'There is nothing to ask about: every item is done, or none has an owner.';
    case 'changed since':
    case 'not your change':
      return undoRefusalInWords(refusal);
    case 'nothing left to ask':
    case 'with another body':
    case 'under review':
    case 'nobody to ask':
    case 'said not theirs':
    case 'asked today':
    case 'told already':
      return askRefusalInWords(refusal);
    case 'not yours to hand on':
    case 'handed already':
    case 'not handed on':
    case 'nobody chosen':
    case 'yours already':
    case 'has a deputy':
    case 'account off':
      return handRefusalInWords(refusal);
    case 'file is empty':
    case 'file too large':
    case 'file blocked':
      return evidenceRefusalInWords(refusal);
    case 'no title':
      return 'Give the report’s title, as it is printed.';
    case 'report is there':
      return `The register has a report “${refusal.title}” of that year. Add to that one, or give this one a title of its own.`;
    case 'number is there':
      return `The report has a number ${refusal.number} with other words. Give this one a number of its own.`;
    case 'no item words':
      return `Number ${refusal.number} has no words yet. Write what it asks for, or take it away.`;
    default:
      return closingRefusalInWords(refusal);
  }
}

const FAILURES: Readonly<Record<RegisterFailure, string>> = {
  missing: 'It is no longer there. Someone may have removed it; load again to see what is.',
  changed:
    'Someone else changed it while you were working. Nothing of theirs was overwritten, and your words are still here: look at both, then save again.',
  taken:
    'Somebody else saved one of the same name or number first. Theirs stands, and what you typed stays here: load again to see theirs, or give yours another name or number.',
  busy: 'SharePoint is busy and asks to wait. Nothing was lost; try again in a minute.',
  forbidden:
    'Your account may not do this in SharePoint. Ask the administrator to put you in the right group.',
  'signed out': 'Your sign-in has run out. Sign in again; what you typed stays here.',
  unreachable: 'The lists do not answer. Check the connection and try again; what you typed stays here.',
  unreadable:
    'A row was edited in SharePoint so that the tracker can no longer read it. Correct it there, then load again.',
  refused: 'SharePoint refused this, and trying again will not help. Tell the administrator.',
};
export const failureInWords = (failure: RegisterFailure): string => FAILURES[failure];
