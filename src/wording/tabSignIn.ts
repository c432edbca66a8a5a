/** What stands in the way of signing in: a title, what happened, and the one thing to do about it. */

type Page = { title: string; words: string; press: string };

const SIGN_IN = 'Sign in';

export const signInPages = {
  'must press': {
    title: 'Sign in to go on',
    words: 'Use the account of your organisation. A window opens for it.',
    press: SIGN_IN,
  },
  expired: {
    title: 'Your sign-in has run out',
    words: 'Sign in again and go on where you were; what you typed stays here.',
    press: 'Sign in again',
  },
  'one more step': {
    title: 'Your organisation asks for one more step',
    words:
      'It may be a code on your phone, or your password once more. A window opens and takes you through it.',
    press: 'Go on',
  },
  'not from here': {
    title: 'Your organisation does not let you in from here',
    words:
      'It may ask for a device it manages, its own network, or an approved app. Open the tracker from your work device; if you are on it, ask your IT service desk and give them the number below.',
    press: 'Try again',
  },
  'consent refused': {
    title: 'The tracker has not been given permission',
    words:
      'It reads and writes its SharePoint site in your name, and needs permission for that from you or the administrator. Sign in and accept; if you are not allowed to, send the text below to the administrator.',
    press: 'Sign in and accept',
  },
  'not assigned': {
    title: 'The tracker is not open to your account yet',
    words:
      'Your organisation opens it account by account. Ask the administrator to assign yours to the app below.',
    press: 'Try again',
  },
  'account shut': {
    title: 'Your account is locked',
    words: 'It was locked or switched off. Ask your IT service desk to open it, then try again.',
    press: 'Try again',
  },
  'popup blocked': {
    title: 'The sign-in window was blocked',
    words: 'Allow pop-up windows for this page in the browser’s address bar, then press again.',
    press: SIGN_IN,
  },
  'window open': {
    title: 'A sign-in window is open already',
    words: 'Finish there, or close that window and press again.',
    press: SIGN_IN,
  },
  'wrong tenant': {
    title: 'That account belongs to another organisation',
    words: 'The tracker is your organisation’s own. Choose the account you have there.',
    press: 'Choose another account',
  },
  offline: {
    title: 'Microsoft’s sign-in cannot be reached',
    words: 'Check the network. The page goes on by itself when the connection is back.',
    press: 'Try again',
  },
  cancelled: {
    title: 'You are not signed in yet',
    words: 'The window was closed before the end. Sign in when you are ready.',
    press: SIGN_IN,
  },
  unknown: {
    title: 'Signing in did not work',
    words:
      'Try again; if it happens again, tell the administrator and give them the number below, if there is one.',
    press: 'Try again',
  },
} as const satisfies Record<string, Page>;

/** Entra's own, which an administrator looks up. */
export const entraNumber = (number: string): string => `Error number: ${number}`;

export const appToAssign = (clientId: string): string => `The app’s ID, for the administrator: ${clientId}`;
