/** What holds on every screen: room for a finger on what unfolds, how it comes out of a printer, and stillness for whoever asked for it. */

/** How high the bar at the foot of the window is, where there is one. */
export const FOOT_ROOM = '--foot-room';

/**
 * Nothing that takes the focus comes to stand under the bar at the foot. What is in the bar is in sight as it is: with room
 * kept for it, a browser would scroll the page on at each letter that is typed there.
 *
 * On paper stands what was said and not what can be pressed. A button that is itself a word of the page, as the name of a
 * column is, bears `data-printed`; a paper has its own rules (`data-paper`).
 */
export const EVERY_SCREEN = `
  body { margin: 0; }
  html { scroll-padding-bottom: var(${FOOT_ROOM}, 0px); }
  html:has([data-foot]:focus-within) { scroll-padding-bottom: 0px; }
  summary { box-sizing: border-box; min-height: 24px; padding-block: 2px; cursor: pointer; }
  @page { margin: 12mm; }
  @page wide { size: A4 landscape; margin: 12mm; }
  @media print {
    header, nav, form, [role='search'], [data-screen] { display: none !important; }
    button:not([data-printed], [data-paper] *) { display: none !important; }
    button[data-printed] { border: 0 !important; padding: 0 !important; background: none !important; color: inherit !important; }
    input, select, textarea, .fui-Input, .fui-SearchBox, .fui-Select, .fui-Textarea, .fui-Field, .fui-Checkbox { display: none !important; }
    body, .fui-FluentProvider { background: #fff !important; min-height: 0 !important; }
    main { padding: 0 !important; max-width: none !important; }
    h1, h2, h3, h4 { break-after: avoid; }
    li, tr, dl > div, [role='row'] { break-inside: avoid; }
    main a { color: inherit !important; text-decoration: none !important; }
    thead { display: table-header-group; }
    thead, thead tr { break-after: avoid; }
    table { break-inside: avoid; }
    main:has([role='treegrid']) { page: wide; }
  }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
  }
`;
