/** The little markdown Teams reads in a card's text: bold, italic, lists and web links. All else stays as typed. */

const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|<>~])/g;
const LINK = /\[([^\]]+)\]\((https?:\/\/[^\s()]+)\)/g;
// A backslashed character waits in Unicode's private area until the marks around it have been read.
const PRIVATE = 0xe000;

/** HTML that holds no tag or attribute but those written here: everything from the card is escaped first. */
export function markdownToHtml(text: string): string {
  const safe = escapeHtml(
    text
      .replace(/[\ue000-\ue07f]/g, '')
      .replace(ESCAPED, (_all, mark: string) => String.fromCharCode(PRIVATE + mark.charCodeAt(0))),
  );
  const html = safe
    .split(/\n{2,}/)
    .map(blockToHtml)
    .join('');
  return html.replace(/[\ue000-\ue07f]/g, (kept) =>
    escapeHtml(String.fromCharCode(kept.charCodeAt(0) - PRIVATE)),
  );
}

function blockToHtml(block: string): string {
  const html: string[] = [];
  let list: 'ul' | 'ol' | undefined;
  let words: string[] = [];
  const endWords = () => {
    if (words.length > 0) html.push(`<p>${words.map(inlineToHtml).join('<br>')}</p>`);
    words = [];
  };
  const enter = (next: typeof list) => {
    if (list === next) return;
    endWords();
    if (list) html.push(`</${list}>`);
    if (next) html.push(`<${next}>`);
    list = next;
  };
  for (const line of block.split(/\r\n|\n|\r/)) {
    const item = /^\s*(?:([-*])|\d{1,3}\.)\s+(.+)$/.exec(line);
    enter(item === null ? undefined : item[1] ? 'ul' : 'ol');
    if (item?.[2] !== undefined) html.push(`<li>${inlineToHtml(item[2])}</li>`);
    else if (line.trim() !== '') words.push(line);
  }
  endWords();
  enter(undefined);
  return html.join('');
}

function inlineToHtml(text: string): string {
  let html = '';
  let from = 0;
  // Addresses are kept out of the hunt for emphasis: an underscore is common in them.
  for (const link of text.matchAll(LINK)) {
    const [all, label = '', address = ''] = link;
    html += emphasised(text.slice(from, link.index));
    html += `<a href="${address}" rel="noopener noreferrer">${emphasised(label)}</a>`;
    from = link.index + all.length;
  }
  return html + emphasised(text.slice(from));
}

function emphasised(text: string): string {
  return text
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|\W)__(\S(?:.*?\S)?)__(?!\w)/g, '$1<strong>$2</strong>')
    .replace(/\*(\S(?:.*?\S)?)\*/g, '<em>$1</em>')
    .replace(/(^|\W)_(\S(?:.*?\S)?)_(?!\w)/g, '$1<em>$2</em>');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
