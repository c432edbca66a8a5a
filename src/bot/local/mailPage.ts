/** The mails that were sent without a tenant, as a page a person can read: the newest first, each as it was written. */
import { LANGUAGE } from '../../inspection/language';

export type SentMail = { from: string; to: readonly string[]; subject: string; text: string };

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (words: string): string => words.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** Nothing of a mail is markup here; the nonce lets its own style in. */
export const mailPage = (mails: readonly SentMail[], nonce: string): string => `<!doctype html>
<html lang="${LANGUAGE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mails sent</title>
<style nonce="${plain(nonce)}">
body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; color-scheme: light dark; }
article { border-top: 1px solid GrayText; padding: 0.5rem 0; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 0.5rem 0 0; }
p { margin: 0.25rem 0; } .words { white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>Mails sent (${mails.length})</h1>
<p>Nothing leaves this computer. Load the page again to see what came since.</p>
${mails.length === 0 ? '<p>No mail has been sent yet.</p>' : [...mails].reverse().map(article).join('\n')}
</main>
</body>
</html>
`;

const article = ({ from, to, subject, text }: SentMail): string => `<article>
<h2>${plain(subject)}</h2>
<p>To ${plain(to.join(', '))}, from ${plain(from)}</p>
<p class="words">${plain(text)}</p>
</article>`;
