/** Why something that was pasted is no site's address, and what to paste instead. */
import type { SiteRefusal } from '../../inspection/siteAddress';

const PASTE =
  'Open the site in a browser and paste what the address bar shows, such as https://contoso.sharepoint.com/sites/inspections';

const REFUSALS: Readonly<Record<SiteRefusal, string>> = {
  nothing: `No site is named. ${PASTE}`,
  teams: `This leads into Teams, not to a site. In the channel, open Files (or Shared), choose “Open in SharePoint”, and paste the address of that page.`,
  personal: `This is somebody’s own OneDrive, which ends with their account. ${PASTE}`,
  administration: `This is the administration centre of SharePoint. Choose the site under “Active sites” there, open it, and paste the address of that page.`,
  'not SharePoint': `This is not a host of SharePoint Online; its sites end with .sharepoint.com. ${PASTE}`,
  'no host': `This is a name without the host of your SharePoint. ${PASTE}`,
  'not readable': `A % in this address is not followed by two hexadecimal digits. ${PASTE}`,
};

/** Without what was given: that may be a secret in the wrong place. */
export const siteRefused = (refusal: SiteRefusal): string => REFUSALS[refusal];

export const siteRefusedAt = (given: string, refusal: SiteRefusal): string =>
  `"${given}" is not the address of a site. ${REFUSALS[refusal]}`;
