/** The buttons under one item and the forms they open in place, each of which sends one answer. */
import type { IToggleVisibilityAction } from '@microsoft/teams.cards';
import { CARD } from '../wording/chat/cards';
import { type Element, amiss, executes, line, plain } from './elements';
import { FORMS, type Field, type FormVerb, type Typed, WISHES, inputId } from './replies';

/** Why an answer was not taken, and at which of its fields that is to be said. */
export type Wrong = { form: FormVerb | undefined; field: Field | undefined; words: string };

export type AnswerPlace = {
  taskId: string;
  delivery: string;
  press: number;
  /** What was typed here before and is not sent. */
  typed: Readonly<Partial<Record<FormVerb, Typed>>>;
  /** The form that was asked for. */
  opened: FormVerb | undefined;
  wrong: Wrong | undefined;
  /** Forms wait on the card, hidden; otherwise a press fetches one. */
  waiting: boolean;
  /** In a round two buttons more: that nothing changed, and that it is not theirs. */
  inRound: boolean;
  evidenceRequired: boolean;
  maySnooze: boolean;
};

/** As many letters as the register takes; a card is no place for more. */
const MOST = 2000;

const TITLES = { progress: CARD.progress, claim: CARD.done, longer: CARD.longer, other: CARD.other } as const;
const SENDS = { progress: CARD.send, claim: CARD.claim, longer: CARD.ask, other: CARD.sendOther } as const;

const isBegun = (typed: Typed | undefined): boolean => Object.keys(typed ?? {}).length > 0;

const isShown = ({ typed, opened, wrong }: AnswerPlace, form: FormVerb): boolean =>
  opened === form || wrong?.form === form || isBegun(typed[form]);

const formId = (form: FormVerb, taskId: string): string => `form-${form}-${taskId}`;

/** Drawn only where they wait or are open: a card has to stay small. */
export function answerForms(place: AnswerPlace): readonly Element[] {
  const { wrong, waiting } = place;
  const notAtAField = wrong !== undefined && (wrong.form === undefined || wrong.field === undefined);
  return [
    ...(notAtAField ? [plain(wrong.words, { color: 'Attention' })] : []),
    { type: 'ActionSet', actions: buttons(place) },
    ...FORMS.filter((form) => waiting || isShown(place, form)).map((form) => formOf(form, place)),
  ];
}

function buttons(place: AnswerPlace) {
  const { taskId: task, delivery, press, inRound, waiting } = place;
  const data = { task, delivery, press };
  const same = inRound ? [executes({ title: CARD.same, verb: 'same', data })] : [];
  const forms = FORMS.map((form) => {
    const title = form === 'other' && inRound ? CARD.notMine : TITLES[form];
    return waiting ? toggles(form, task, title) : executes({ title, verb: 'open', data: { ...data, form } });
  });
  return [...same, ...forms];
}

/** Shows one form of the item and hides its others; what is typed in those is still sent along. */
const toggles = (form: FormVerb, taskId: string, title: string): IToggleVisibilityAction => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: FORMS.map((each) =>
    each === form ? formId(each, taskId) : { elementId: formId(each, taskId), isVisible: false },
  ),
});

function formOf(form: FormVerb, place: AnswerPlace): Element {
  const { taskId: task, delivery, press, inRound } = place;
  const isNotMine = form === 'other' && inRound;
  const data = { task, delivery, press, ...(isNotMine ? { wish: 'not mine' } : {}) };
  const send = executes({ title: SENDS[form], verb: form, data });
  return {
    type: 'Container',
    id: formId(form, task),
    ...(isShown(place, form) ? {} : { isVisible: false }),
    ...(place.waiting ? {} : { spacing: 'Small' }),
    items: [...fieldsOf(form, place), { type: 'ActionSet', actions: [send] }],
  };
}

// An input's own check would stop every press on the card, for each sends them all; so answers are checked by the bot.
function fieldsOf(form: FormVerb, place: AnswerPlace): readonly Element[] {
  const at = (field: Field, element: Element): readonly Element[] => {
    const { wrong } = place;
    return wrong?.form === form && wrong.field === field ? amiss(wrong.words, element) : [element];
  };
  const words = (label: string) => at('words', textInput('words', label, form, place));
  switch (form) {
    case 'progress':
      return [
        ...words(CARD.progressWords),
        ...at('evidence', textInput('evidence', CARD.evidenceIfAny, form, place)),
      ];
    case 'claim': {
      const label = place.evidenceRequired ? CARD.evidence : CARD.evidenceIfAny;
      return [
        ...words(CARD.doneWords),
        ...at('evidence', textInput('evidence', label, form, place)),
        // Teams lets a bot give files by a card, never take one: the tab takes it.
        line(CARD.evidenceFile, { isSubtle: true, size: 'Small' }),
      ];
    }
    case 'longer':
      return [...at('day', dayInput(CARD.wantedDay, form, place)), ...words(CARD.reason)];
    case 'other':
      if (place.inRound) return words(CARD.notMineWords);
      return [
        ...at('wish', wishInput(place)),
        ...(place.maySnooze ? at('day', dayInput(CARD.laterDay, form, place)) : []),
        ...words(CARD.otherWords),
      ];
  }
}

const valueOf = (field: Field, form: FormVerb, { typed }: AnswerPlace): { value?: string } => {
  const value = typed[form]?.[field];
  return value === undefined ? {} : { value };
};

const textInput = (
  field: 'words' | 'evidence',
  label: string,
  form: FormVerb,
  place: AnswerPlace,
): Element => ({
  type: 'Input.Text',
  id: inputId(field, form, place.taskId),
  label,
  maxLength: MOST,
  ...(field === 'words' ? { isMultiline: true } : { style: 'Url', placeholder: 'https://' }),
  ...valueOf(field, form, place),
});

const dayInput = (label: string, form: FormVerb, place: AnswerPlace): Element => ({
  type: 'Input.Date',
  id: inputId('day', form, place.taskId),
  label,
  ...valueOf('day', form, place),
});

const wishInput = (place: AnswerPlace): Element => ({
  type: 'Input.ChoiceSet',
  id: inputId('wish', 'other', place.taskId),
  label: CARD.wish,
  style: 'expanded',
  choices: WISHES.filter((wish) => wish !== 'snoozed' || place.maySnooze).map((value) => ({
    title: CARD.wishes[value],
    value,
  })),
  ...valueOf('wish', 'other', place),
});
