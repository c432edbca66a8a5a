/** What the page Set-up says: a beginning, what is wrong, who mends it, and how far that has come. */
import { count } from '../facts';

export const setUp = {
  title: 'Set-up',
  menu: 'Set-up',
  site: 'The site',
  byItself: 'The register could not be opened.',
  thisIsWhy: 'What was found below is why, or part of it.',
  looking: 'Looking at how the site is set up. This takes a few seconds.',
  notLooked: 'The set-up could not be looked at.',
  again: 'Check again',
  open: 'Open the tracker',
  well: 'All is well: every list, column and right is as it should be.',
  wellAsSeen: 'All is well, as far as you may see: every list and column is as it should be.',
  notTheSite:
    'Every list, column and right of the site is as it should be, so the cause is elsewhere and may have passed. Open the tracker; if it stays closed, send the administrator what stands above.',
  notTheSiteAsSeen:
    'As far as you may see, every list and column of the site is as it should be, so the cause may have passed. Open the tracker; if it stays closed, send the administrator what stands above.',
  wrong: (many: number) => `${count(many, 'thing')} to mend`,
  harmless: 'Different, and harmless',
  beginning: (site: string) =>
    `This is the beginning: the site ${site} has none of the tracker’s lists yet. One press makes everything it needs, and nothing that is in the site already is touched:`,
  willMake: [
    'lists for reports, recommendations, tasks, updates, roles and periods, with their columns and views',
    'a library for evidence',
    'three groups, Coordinators, Owners and Readers, each with the rights it needs and no more',
  ],
  makeAll: 'Make everything',
  mend: 'Mend this',
  willAsk: 'You will be asked to allow it. Only an owner of the site can.',
  ownersMust: (owners: string) =>
    owners === ''
      ? 'An owner of the site has to do this: ask one to open this page.'
      : `An owner of the site has to do this: ask somebody in the group “${owners}” to open this page.`,
  sendOn:
    'You may look at the set-up and not change it. The text below says what has to be done, for copying.',
  mending: 'Setting the site up',
  progress: (done: number, of: number, list: string) =>
    [
      of > 0 ? `${Math.min(done, of)} of ${of} things looked at` : `${done} things looked at`,
      ...(list === '' ? [] : [list]),
    ].join(': '),
  stopped: 'It stopped before the end.',
  goesOn: 'What was made stays; press again and it goes on where it stopped.',
  whatWasDone: 'What was done, one by one',
  coordinate: 'Be the coordinator',
  forAdministrator: 'For the administrator',
  forAdministratorHead: 'The Recommendation Tracker looked at its SharePoint site and found:',
  copy: 'Copy the text',
  copied: 'Copied.',
  chosen: 'The text is chosen: press Ctrl+C to copy it.',
} as const;

export const waiting = {
  slow: 'This takes longer than usual. SharePoint may be busy; the page goes on trying.',
  reload: 'Load the page again',
  check: 'Check the set-up',
} as const;

/** For whoever may consent for everyone: which app, which permissions, and where. */
export const consentHelp = ({ tenantId, clientId }: { tenantId: string; clientId: string }): string =>
  `For the administrator: the app ${clientId} needs the delegated permissions Sites.ReadWrite.All and User.ReadBasic.All of Microsoft Graph. Accept for everyone at https://login.microsoftonline.com/${tenantId}/adminconsent?client_id=${clientId}`;
