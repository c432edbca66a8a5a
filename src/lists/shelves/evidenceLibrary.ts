/** The library of evidence: a file goes in whole or not at all, in one request when it is small and in parts when not. */
import { z } from 'zod';
import { type GivenFile, type KeptFile, nameToKeep } from '../../inspection/recommendation/evidence';
import type { EvidenceKept } from '../../inspection/register';
import { failed } from '../graph/failure';
import type { Graph } from '../graph/request';
import type { Site } from '../graph/site';
import { uploadInParts } from '../graph/upload';
import { sure } from './rows';

const Drive = z.object({ id: z.string().min(1) });
const DriveItem = z.object({ name: z.string(), webUrl: z.url({ protocol: /^https?$/ }) });
const Session = z.object({ uploadUrl: z.url({ protocol: /^https?$/ }) });

const LIBRARY = 'Evidence';
const THE_LIBRARY = 'The library Evidence';
const A_FILE = 'A file for the library Evidence';

// Up to 4 MB may go in one request (driveitem_put_content); a quarter of that is soon there, and needs no counting.
const AT_ONCE = 1024 * 1024;

// SharePoint puts a number behind a name that is taken; nobody's evidence is written over (resources/driveitem).
const BESIDE = 'rename';

/** `hosts`: the addresses whose hosts may be given the bytes of a file. */
export function evidenceLibrary(graph: Graph, site: Site, hosts: readonly string[]): EvidenceKept {
  const trusted = new Set(hosts.map((address) => new URL(address).origin));
  let known: Promise<string> | undefined;

  async function lookUp(): Promise<string> {
    const about = { what: THE_LIBRARY };
    const body = await site.within(LIBRARY, ({ path }) => graph.get(`${path}/drive?$select=id`, about));
    return sure(Drive, body, THE_LIBRARY).id;
  }

  async function driveId(): Promise<string> {
    known ??= lookUp();
    const looking = known;
    return looking.catch((error: unknown) => {
      if (known === looking) known = undefined;
      throw error;
    });
  }

  async function inOne(path: string, file: GivenFile, signal: AbortSignal | undefined): Promise<unknown> {
    const bytes = await file.bytes(0, file.size);
    const query = `@microsoft.graph.conflictBehavior=${BESIDE}`;
    return graph.put(`${path}:/content?${query}`, bytes, { what: A_FILE, signal });
  }

  async function inParts(path: string, file: GivenFile, more: Parameters<EvidenceKept['keep']>[2] = {}) {
    // Wrapped in `item`, or it is passed over (driveitem_createuploadsession).
    const wish = { item: { '@microsoft.graph.conflictBehavior': BESIDE } };
    const about = { what: A_FILE, signal: more.signal };
    const made = sure(Session, await graph.post(`${path}:/createUploadSession`, wish, about), A_FILE);
    if (!trusted.has(new URL(made.uploadUrl).origin))
      throw failed('refused', A_FILE, new Error('the address for its parts is on a host nobody named'));
    return uploadInParts(graph, made.uploadUrl, file, { what: A_FILE, ...more });
  }

  return {
    async keep(file, folder, asking = {}): Promise<KeptFile> {
      const place = [folder, nameToKeep(file.name)].map(encodeURIComponent).join('/');
      const path = `/drives/${encodeURIComponent(await driveId())}/root:/${place}`;
      asking.signal?.throwIfAborted();
      const answer =
        file.size <= AT_ONCE ? await inOne(path, file, asking.signal) : await inParts(path, file, asking);
      const { name, webUrl } = sure(DriveItem, answer, A_FILE);
      asking.told?.(file.size);
      // A quote in an address would end it where it is shown as a link.
      return { name, link: webUrl.replaceAll("'", '%27') };
    },
  };
}
