/** What this sign-in may write, asked of SharePoint beforehand, for Graph tells only by refusing. */
import { z } from 'zod';
import { type Rights, RegisterError } from '../inspection/register';
import type { Site } from './graph/site';
import { ADDED } from './sharePoint/permissionDefinitions';
import type { SharePoint } from './sharePoint/request';
import { sure } from './shelves/rows';

// Numbers of 64 bits travel as text, in two halves.
const Bits = z.object({ Low: z.coerce.number() });

/** Where SharePoint cannot be asked, as without consent to it, nothing is known, and that is no failure. */
export function rightsAt(site: Site, sharePoint: SharePoint | undefined): Rights {
  async function may(door: SharePoint, list: string, bit: number): Promise<boolean> {
    const what = `What this sign-in may do with ${list}`;
    const id = await site.within(list, async ({ path }) => path.slice(path.lastIndexOf('/') + 1));
    const { Low } = sure(Bits, await door.get(`/lists(guid'${id}')/effectivebasepermissions`, what), what);
    return Math.floor(Low / bit) % 2 === 1;
  }

  async function mayEdit(lists: readonly string[]): Promise<boolean | undefined> {
    if (sharePoint === undefined) return undefined;
    try {
      const all = await Promise.all([
        may(sharePoint, 'Updates', ADDED.AddListItems),
        ...lists.map((list) => may(sharePoint, list, ADDED.EditListItems)),
      ]);
      return all.every((each) => each);
    } catch (error) {
      if (!(error instanceof RegisterError)) throw error;
      return undefined;
    }
  }

  return {
    mayAnswer: () => mayEdit(['Tasks']),
    mayChange: () => mayEdit(['Tasks', 'Recommendations']),
  };
}
