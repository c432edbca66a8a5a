/** One Adaptive Card on the page: drawn by Microsoft's library, its buttons wired to whoever asks. */
import * as AdaptiveCards from 'adaptivecards';
import { hostConfigFor, type Look } from './hostConfig';
import { markdownToHtml } from './markdown';
import { fitTo } from './targetWidth';

export type CardView = {
  look: Look;
  /** How wide the card will be, for elements meant for some widths only. */
  pixels: number;
  onExecute: (verb: string | undefined, data: unknown) => void;
  onTrouble: (words: string) => void;
};

// The package calls itself free of side effects, so bundlers drop the file in which a table registers itself.
AdaptiveCards.GlobalRegistry.defaultElements.register(
  'Table',
  AdaptiveCards.Table,
  AdaptiveCards.Versions.v1_5,
);

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/** undefined: the library can make nothing of it. */
export function drawCard(content: unknown, view: CardView): HTMLElement | undefined {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfigFor(view.look);
  card.onExecuteAction = (action) => run(action, view);
  card.onAnchorClicked = (_element, anchor) => !isWebAddress(anchor.href);
  card.parse(fitTo(view.pixels, content));
  return card.render();
}

function run(action: AdaptiveCards.Action, { onExecute, onTrouble }: CardView): void {
  if (action instanceof AdaptiveCards.ExecuteAction) {
    // By now the library has checked the inputs and laid them over the data, as strings, the empty ones left out.
    onExecute(action.verb, action.data);
  } else if (action instanceof AdaptiveCards.OpenUrlAction) {
    if (isWebAddress(action.url)) window.open(action.url, '_blank', 'noopener,noreferrer');
    else onTrouble('Teams opens only links that begin with http or https.');
  } else if (!(action instanceof AdaptiveCards.ToggleVisibilityAction)) {
    // What it shows and hides the library has shown and hidden by now; it tells all the same.
    onTrouble(`The stand-in does not do ${action.getJsonTypeName()}.`);
  }
}

function isWebAddress(url: string | undefined): boolean {
  return /^https?:\/\//i.test(url ?? '');
}
