/** The card about a file that was attached to a message: for which item it is, and afterwards what became of it. */
import type { IAdaptiveCard, IExecuteAction, IOpenUrlAction } from '@microsoft/teams.cards';
import type { Task } from '../inspection/recommendation/task';
import type { Kept } from '../inspection/register';
import type { Update } from '../inspection/update';
import { answeredLine, cut, momentInWords, moreInTeams } from '../wording/chat/cards';
import { fileAddedSummary, fileNotTaken, fileSummary, fileCard as say } from '../wording/chat/files';
import { numberOf } from './cardItems';
import { type Element, executes, heading, plain, runs, unmarked } from './elements';
import { FILE_INPUTS, type FileAs } from './replies';

export type Choice = { title: string; value: string };

export type FileView =
  | {
      is: 'asking';
      file: { key: string; name: string };
      choices: readonly Choice[];
      /** Items of theirs that are not among the choices. */
      more: number;
      typed: { item: string; words: string };
      /** Why what was just sent was not taken. */
      wrong: string | undefined;
      link: string;
    }
  | { is: 'kept'; name: string; where: string; update: Update; zone: string; link: string }
  /** Nothing more can come of it; `words` are those that would be lost with the form. */
  | { is: 'over'; name: string; why: string; words: string; link: string };

/** What one list of choices holds; with the longest words in any script the card is still one that Teams takes. */
export const MOST_CHOICES = 20;
const MOST_LETTERS = 140;
const MOST_OF_REPORT = 40;
const MOST_OF_NAME = 120;

/** The most urgent of them. Its number stands first, for a narrow list shows only how the chosen one begins. */
export const choicesOf = (open: readonly Kept<Task>[]): readonly Choice[] =>
  open.slice(0, MOST_CHOICES).map(({ id, report, number, asks }) => {
    const where = [numberOf(number), report]
      .filter((part) => part !== '')
      .map((part) => cut(part, MOST_OF_REPORT));
    const title = unmarked(cut(`${where.join(', ')}: ${asks}`, MOST_LETTERS));
    return { title: title.charAt(0).toUpperCase() + title.slice(1), value: id };
  });

const short = (name: string): string => cut(name, MOST_OF_NAME);

export function fileSaid(view: FileView): string {
  switch (view.is) {
    case 'asking':
      return fileSummary(short(view.file.name));
    case 'kept':
      return fileAddedSummary(short(view.name), view.where);
    case 'over':
      return fileNotTaken(short(view.name));
  }
}

/** The same facts give the same card. */
export const fileCard = (view: FileView): IAdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  speak: fileSaid(view),
  body: [...bodyOf(view)],
});

function bodyOf(view: FileView): readonly Element[] {
  switch (view.is) {
    case 'asking':
      return asking(view);
    case 'kept': {
      const { name, where, update, zone, link } = view;
      const given = { when: momentInWords(update.at, zone), by: '' };
      return [
        heading(say.addedTo),
        plain(say.added(short(name), where), { weight: 'Bolder' }),
        plain(answeredLine(where, update.kind, given)),
        set([opens(say.open, link)]),
      ];
    }
    case 'over': {
      const { name, why, words, link } = view;
      return [
        heading(say.title),
        ...(name === '' ? [] : [plain(short(name), { weight: 'Bolder' })]),
        plain(why),
        ...(words === '' ? [] : [plain(say.yourWords(words))]),
        set([opens(say.openTab, link)]),
      ];
    }
  }
}

function asking({
  file: { key, name },
  choices,
  more,
  typed,
  wrong,
  link,
}: Extract<FileView, { is: 'asking' }>): readonly Element[] {
  const [before, named, after] = say.forWhich(short(name));
  const sends = (title: string, as: FileAs) => executes({ title, verb: 'file', data: { file: key, as } });
  const item = choices.length === 1 ? (choices[0]?.value ?? '') : typed.item;
  return [
    heading(say.title),
    runs([
      [before, {}],
      [named, { weight: 'Bolder' }],
      [after, {}],
    ]),
    ...(wrong === undefined ? [] : [plain(wrong, { color: 'Attention' })]),
    {
      ...{ type: 'Input.ChoiceSet', id: FILE_INPUTS.item, label: say.item, style: 'compact' },
      ...{ choices: [...choices], placeholder: say.choose, wrap: true },
      ...(item === '' ? {} : { value: item }),
    },
    {
      ...{ type: 'Input.Text', id: FILE_INPUTS.words, label: say.words, isMultiline: true },
      ...(typed.words === '' ? {} : { value: typed.words }),
    },
    set([
      sends(say.add, 'progress'),
      sends(say.done, 'claim'),
      ...(more === 0 ? [] : [opens(moreInTeams(more), link)]),
    ]),
  ];
}

const opens = (title: string, url: string): IOpenUrlAction => ({ type: 'Action.OpenUrl', title, url });

const set = (actions: (IExecuteAction | IOpenUrlAction)[]): Element => ({ type: 'ActionSet', actions });
