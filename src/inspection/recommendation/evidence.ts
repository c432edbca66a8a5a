/** A file given as evidence: what may be kept, under which name and in which folder, and how a link to one is called. */

/** A file as a person chose it; `bytes` gives the part from the first to before the second place. */
export type GivenFile = {
  name: string;
  size: number;
  bytes(from: number, to: number): Promise<Uint8Array>;
};

/** Where a file is kept, and under which name: another than the given one where that was taken. */
export type KeptFile = { link: string; name: string };

export type EvidenceRefusal =
  | { code: 'file is empty'; name: string }
  | { code: 'file too large'; name: string; most: number }
  | { code: 'file blocked'; name: string };

/** In bytes. SharePoint itself takes far more; whoever reviews has to open it. */
export const MOST_BYTES = 250 * 1024 * 1024;

// What runs when it is opened is no evidence, and the next person opens it in good faith.
const RUNS =
  /\.(?:ade|adp|app|bat|chm|cmd|com|cpl|exe|hta|inf|ins|isp|jar|jse?|lnk|mde|msc|msi|msp|mst|pif|ps1|psm1|reg|scf|scr|sct|sh|shb|url|vbe?|vbs|ws[cfh]?|xll)$/i;

export function whyNotKept({ name, size }: Pick<GivenFile, 'name' | 'size'>): EvidenceRefusal | undefined {
  if (size === 0) return { code: 'file is empty', name };
  if (size > MOST_BYTES) return { code: 'file too large', name, most: MOST_BYTES };
  // SharePoint drops dots and spaces at the end, and what is left may run.
  return RUNS.test(name.replace(/[.\s]+$/, '')) ? { code: 'file blocked', name } : undefined;
}

const MOST_LETTERS = 120;

/**
 * A name that SharePoint takes: without `" * : < > ? / \ |`, without spaces or dots at its ends and what begins as
 * Office's own lock files do (Restrictions and limitations in OneDrive and SharePoint). `#`, `%` and quotes go as well,
 * for they break links that people copy. The ending stays when a long name is cut.
 */
export function nameToKeep(given: string): string {
  const plain = given
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f"*:<>?/\\|#%'’‘“”]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~$_-]+|[\s.]+$/g, '');
  const ending = /\.[^. ]{1,10}$/.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length).slice(0, MOST_LETTERS - ending.length);
  return `${stem.trim() === '' ? 'evidence' : stem.trim()}${ending}`;
}

/** One folder a recommendation; its number in the list comes first and makes it the only one. */
export const folderFor = (of: { recommendationId: string; report: string; number: string }): string =>
  nameToKeep([of.recommendationId, of.report, of.number].filter((part) => part !== '').join(' '))
    .slice(0, 80)
    .trim();

/**
 * The file's own name, where the link shows it: SharePoint's address of a Word or Excel file has it in `file`, any other
 * ends with it. Undefined for a link to a page.
 */
export function fileNameIn(link: string): string | undefined {
  const [address = '', search = ''] = link.trim().split('#')[0]?.split('?') ?? [];
  const named = /(?:^|&)file=([^&]+)/i.exec(search)?.[1];
  const last =
    named ??
    address
      .replace(/^https?:\/\/[^/]*/i, '')
      .split('/')
      .at(-1) ??
    '';
  const name = decoded(last).trim();
  return /^[^<>]{1,200}\.(?!aspx?$|html?$|php$)[a-z][a-z0-9]{1,7}$/i.test(name) ? name : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text; // a stray % in somebody's own link
  }
}
