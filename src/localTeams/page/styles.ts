/** The look of the page, and of what the card library draws in it, near to Teams on the web. */
const STYLES = `
:root { --page: #f5f5f5; --side: #ebebeb; --text: #242424; --quiet: #5c5c5c; --line: #d1d1d1; --card: #fff;
  --mine: #e8ebfa; --brand: #5b5fc7; --brandText: #fff; --link: #4f52b2; --trouble: #b10e1c; --edge: #8a8a8a;
  --hover: #f0f0f0; color-scheme: light; }
[data-look="dark"] { --page: #1f1f1f; --side: #141414; --text: #fff; --quiet: #c7c7c7; --line: #525252;
  --card: #292929; --mine: #3d3e66; --brand: #aab0ff; --brandText: #14143a; --link: #aab0ff; --trouble: #f7a3ab;
  --edge: #9a9a9a; --hover: #3d3d3d; color-scheme: dark; }
[data-look="contrast"] { --page: #000; --side: #000; --text: #fff; --quiet: #fff; --line: #fff; --card: #000;
  --mine: #000; --brand: #1aebff; --brandText: #000; --link: #ffff01; --trouble: #ffb0b0; --edge: #fff;
  --hover: #2b2b2b; color-scheme: dark; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { background: var(--page); color: var(--text);
  font: 14px/20px "Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif; }
#root { display: flex; height: 100%; }
aside { width: 224px; flex: none; padding: 16px; background: var(--side); border-right: 1px solid var(--line);
  display: flex; flex-direction: column; gap: 16px; overflow: auto; }
main { flex: 1; min-width: 0; min-height: 0; display: flex; flex-direction: column; }
h1 { font-size: 18px; line-height: 24px; margin: 0; padding: 12px 24px; border-bottom: 1px solid var(--line); }
.what { margin: 0; font-weight: 600; }
.choice { display: flex; flex-direction: column; gap: 4px; }
.choice select { max-width: 100%; }
.installation p { margin: 0 0 8px; }
.installation p:empty { display: none; }
select, textarea, .plain { font: inherit; color: var(--text); background: var(--card);
  border: 1px solid var(--edge); border-radius: 4px; padding: 5px 8px; min-height: 32px; }
.primary:disabled, textarea:disabled { opacity: 0.6; cursor: default; }
.plain, .primary { cursor: pointer; font-weight: 600; }
.primary { font: inherit; font-weight: 600; color: var(--brandText); background: var(--brand);
  border: 1px solid var(--brand); border-radius: 4px; padding: 5px 16px; min-height: 32px; }
.scroller { flex: 1; overflow: auto; padding: 16px 24px; }
.messages { list-style: none; margin: 0; padding: 0; display: flex; flex-direction: column; gap: 20px; }
.message { display: flex; flex-direction: column; align-items: flex-start; gap: 4px; max-width: 100%; }
.message.from-person { align-items: flex-end; }
.byline { display: flex; gap: 8px; color: var(--quiet); font-size: 12px; line-height: 16px; }
.byline h2 { font: inherit; margin: 0; }
.words { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 8px 16px;
  white-space: pre-wrap; overflow-wrap: anywhere; max-width: min(100%, 600px); }
.from-person .words { background: var(--mine); }
.cardAndOutcome { width: 100%; max-width: 600px; }
[data-card-width="300"] .cardAndOutcome { max-width: 300px; }
[data-card-width="full"] .cardAndOutcome { max-width: none; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; overflow-wrap: anywhere;
  box-shadow: 0 1px 2px rgba(0, 0, 0, 0.14); }
.card[aria-busy] { opacity: 0.85; }
.outcome { margin: 4px 0 0; color: var(--quiet); font-size: 12px; line-height: 16px; }
.trouble { color: var(--trouble); margin: 4px 0 0; font-size: 12px; line-height: 16px; }
.nothing { color: var(--quiet); text-align: center; }
.composer { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-end; padding: 12px 24px 16px; }
.composer textarea { flex: 1; min-width: 0; resize: none; field-sizing: content; max-height: 120px; }
.composer input[type=file] { flex: 1 1 100%; min-width: 0; max-width: 100%; min-height: 24px; font: inherit; font-size: 12px; color: var(--quiet); }
.composer .trouble { flex: 1 1 100%; margin: 0; }
.composer .trouble:empty { display: none; }
nav { display: flex; flex-direction: column; gap: 2px; }
nav a { color: var(--text); text-decoration: none; padding: 6px 8px; border-radius: 4px; border-left: 3px solid transparent; }
nav a:hover { background: var(--hover); }
nav a[aria-current] { font-weight: 600; border-left-color: var(--brand); background: var(--card); }
.lookUp { padding: 8px 24px 0; border-top: 1px solid var(--line); }
.lookUp .outcome:empty { display: none; }
.asking { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 8px 0; }
.asking input { flex: 1; min-width: 120px; font: inherit; color: var(--text); background: var(--card);
  border: 1px solid var(--edge); border-radius: 4px; padding: 5px 8px; min-height: 32px; }
.results { list-style: none; margin: 0; padding: 0; max-height: 240px; overflow: auto; display: flex; flex-direction: column; gap: 4px; }
.results:empty { display: none; }
.results .plain { width: 100%; text-align: left; }
.results .plain:hover { background: var(--hover); }
.under { display: block; font-weight: 400; color: var(--quiet); font-size: 12px; line-height: 16px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--text); outline-offset: 1px; }
.scroller:focus-visible { outline-offset: -2px; }
.message:focus { outline: none; }

.ac-pushButton { font: 600 14px/20px "Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif; cursor: pointer;
  color: var(--text); background: var(--card); border: 1px solid var(--edge); border-radius: 4px;
  padding: 5px 12px; min-height: 32px; overflow-wrap: anywhere; }
.ac-pushButton:hover:not(:disabled) { background: var(--hover); }
.ac-pushButton.style-positive { color: var(--brandText); background: var(--brand); border-color: var(--brand); }
.ac-pushButton.style-positive:hover:not(:disabled) { background: var(--brand); text-decoration: underline; }
.ac-pushButton.style-destructive { color: var(--trouble); border-color: var(--trouble); }
.ac-pushButton:disabled { cursor: default; opacity: 0.6; }
.ac-pushButton.expandable::after { content: "\\25be"; margin-left: 6px; }
.ac-pushButton.expandable.expanded::after { content: "\\25b4"; }
.ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
.ac-input { font: inherit; color: var(--text); }
.ac-textInput, .ac-numberInput, .ac-dateInput, .ac-timeInput, .ac-multichoiceInput.ac-choiceSetInput-compact,
.ac-choiceSetInput-filtered-textbox { background: var(--page); border: 1px solid var(--line);
  border-bottom-color: var(--edge); border-radius: 4px; padding: 5px 8px; min-height: 32px; width: 100%; min-width: 0; }
.ac-textInput.ac-multiline { min-height: 72px; resize: vertical; }
.ac-input-validation-failed { border-color: var(--trouble) !important; }
.ac-choiceSetInput-expanded > div, .ac-choiceSetInput-multiSelect > div { margin-bottom: 4px; }
.ac-selectable { cursor: pointer; }
.ac-anchor, .ac-linkButton { color: var(--link); }
.ac-fact-title, .ac-fact-value { overflow-wrap: anywhere; }
::placeholder { color: var(--quiet); opacity: 1; }
.ac-textBlock ul { list-style: disc; } .ac-textBlock p { margin: 0 0 8px; } .ac-textBlock ul, .ac-textBlock ol { margin: 0 0 8px; padding-left: 24px; }

@media (max-width: 640px) {
  #root { flex-direction: column; }
  nav { flex-direction: row; flex-wrap: wrap; width: 100%; } .lookUp { padding: 8px 12px 0; }
  aside { width: auto; flex-direction: row; flex-wrap: wrap; gap: 8px 12px; padding: 8px 12px;
    border-right: 0; border-bottom: 1px solid var(--line); overflow: visible; }
  .what { width: 100%; }
  .choice { flex: 1 1 84px; min-width: 0; }
  h1 { padding: 8px 12px; } .scroller { padding: 12px; } .composer { padding: 8px 12px 12px; }
  .installation { display: flex; align-items: end; gap: 8px; }
}
@media (max-width: 640px) and (max-height: 500px) { #root { height: auto; } }
`;

/** The server's policy lets in only styles with its nonce, which it puts in a meta tag of the page. */
export function addStyles(): void {
  const style = document.createElement('style');
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  if (nonce !== undefined) style.nonce = nonce;
  style.textContent = STYLES;
  document.head.append(style);
}
