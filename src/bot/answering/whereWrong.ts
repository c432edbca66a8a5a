/** Why an answer was not taken, at the field of the card it concerns. */
import { FORMS, type Field, type FormVerb, type Reply } from '../../cards/replies';
import type { Wrong } from '../../cards/answerForms';
import type { Refusal } from '../../inspection/verdict';
import { wrongOnCard } from '../../wording/chat/cards';
import { refusalInWords } from '../../wording/facts';

const AT: Partial<Readonly<Record<Refusal['code'], Field>>> = {
  'no words': 'words',
  'too many words': 'words',
  'no reason': 'words',
  'no evidence': 'evidence',
  'not a link': 'evidence',
  'not a day': 'day',
  'day has passed': 'day',
  'day unlikely': 'day',
  'too far': 'day',
  'no snoozing': 'wish',
};

export const formOf = ({ verb }: Reply): FormVerb | undefined => FORMS.find((form) => form === verb);

/** At the field it concerns, in the words of that field where it has some. */
export function wrongFor(refusal: Refusal, reply: Reply): Wrong {
  const form = formOf(reply);
  return { form, field: AT[refusal.code], words: fieldWords(refusal, form) ?? refusalInWords(refusal) };
}

function fieldWords(refusal: Refusal, form: FormVerb | undefined): string | undefined {
  switch (refusal.code) {
    case 'no words':
      return form === 'progress' || form === 'claim' ? wrongOnCard['no words'][form] : undefined;
    case 'no reason':
      return form === 'longer' || form === 'other' ? wrongOnCard['no reason'][form] : undefined;
    case 'no evidence':
      return wrongOnCard['no evidence'];
    case 'not a day':
      return refusal.given === '' ? wrongOnCard['not a day'] : undefined;
    default:
      return undefined;
  }
}
