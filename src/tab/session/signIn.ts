/** What a way of signing in gives the tab, and what can stand in its way. */
import type { signInPages } from '../../wording/tabSignIn';

export type SignIn = {
  /** A token that is still good; rejects with RegisterError 'signed out' when nobody can be asked for one. */
  token(): Promise<string>;
  /** A token with these permissions, all of one interface, without asking the person; rejects with RegisterError when it would have to. */
  tokenFor(scopes: readonly string[]): Promise<string>;
  /** Makes sure of these permissions, asking the person in a window where needed: runs inside a press. Rejects with SignInError. */
  allow(scopes: readonly string[], more: readonly string[]): Promise<void>;
  /** Whose rows may be kept on this machine, as sign-in knows it; asked once a token was given. */
  personId(): string | undefined;
  /** Lets another person sign in; undefined where the frame decides who it is. */
  leave: (() => void) | undefined;
};

/** Each has a page of its own, which says the one thing to do. */
export type SignInTrouble = keyof typeof signInPages;

export class SignInError extends Error {
  readonly trouble: SignInTrouble;
  constructor(trouble: SignInTrouble, options?: { cause: unknown }) {
    super(`Sign-in: ${trouble}`, options);
    this.name = 'SignInError';
    this.trouble = trouble;
  }
}
