/** What the frame of the tab says: its name, its navigation, signing in, loading, and what may go wrong with any of it. */
import { count } from './facts';

export const product = 'Recommendation Tracker';

/** The name of a page as the browser's tab and a screen reader say it. */
export const pageTitle = (page: string): string => `${page} · ${product}`;

export const frame = {
  settings: 'Settings',
  screens: 'Screens',
  menu: 'Menu',
  overview: 'Overview',
  mine: 'My work',
  recommendations: 'Recommendations',
  reports: 'Reports',
  papers: 'Papers',
  round: 'Round',
  people: 'People and roles',
  openChat: 'Open the chat',
  changePerson: 'Change person',
  signedInAs: (name: string) => `Signed in as ${name}`,
  theme: 'Colours',
  themes: { machine: 'As on this computer', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  skip: 'Skip to the content',
  loading: 'Loading',
  tryAgain: 'Try again',
  loadAgain: 'Load the page again',
  signIn: 'Sign in',
  signInAgain: 'Sign in again',
  close: 'Close',
  cancel: 'Cancel',
  notFoundTitle: 'Page not found',
  notFound: 'There is no such page here. The link may be old, or a part of it may be missing.',
  goTo: (screen: string) => `Go to ${screen}`,
  opensElsewhere: 'opens in a new window',
} as const;

export const trouble = {
  title: 'This could not be loaded',
  unknown: 'Something unexpected went wrong. Try again; if it happens again, tell the administrator.',
  noCode:
    'A part of the tracker could not be loaded: the connection is gone, or there is a newer version. What you typed is kept. Load the page again.',
  broken:
    'Something on this page failed. What you typed is kept. Load the page again; if it happens again, tell the administrator.',
  notLoaded: 'This could not be loaded:',
  notFresh: 'This may be out of date:',
  noSettings:
    'The server does not answer. Check that it is running and that you are connected, then try again.',
} as const;

export const unreadable = {
  title: (many: number) => `${count(many, 'row')} cannot be read.`,
  explain: (many: number) =>
    many === 1
      ? 'It was edited in SharePoint so that the tracker can no longer read it, and it is missing below.'
      : 'They were edited in SharePoint so that the tracker can no longer read them, and they are missing below.',
  row: (list: string, id: string, what: string) => `${list}, row ${id}: ${what}`,
  mend: 'Open the row',
} as const;

export const signIn = {
  title: 'Choose who you are',
  explain:
    'This computer runs the tracker on its own, without your organisation’s sign-in. Nothing leaves it.',
  people: 'People',
  refused: 'The server would not sign you in. It may have been restarted; try again.',
  nobody: 'Your account is not in the directory that this site uses. Ask the administrator to add you.',
} as const;

/** Words several screens share. */
export const shared = {
  clear: 'Clear the search',
  open: 'open',
  late: 'late',
  status: 'Status',
  noStatus: 'No status',
  owner: 'Owner',
  due: 'Due',
  vacant: 'vacant',
  nobody: 'nobody named',
  acting: 'acting',
  closed: (how: string) => `closed: ${how}`,
  moves: (many: number) =>
    many === 0 ? 'not moved' : many < 3 ? (many === 1 ? 'moved once' : 'moved twice') : `moved ${many} times`,
  evidence: 'Evidence',
  evidenceLink: 'Open the evidence',
  noEvidence: 'No evidence yet.',
  wasDue: (day: string) => `was due ${day}`,
} as const;
