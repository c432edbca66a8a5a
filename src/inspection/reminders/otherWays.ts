/** Ways to a person besides the chat they already have with the bot. */

export type Notice = {
  /** One line: what a feed or a subject shows. */
  headline: string;
  /** How much there is, as it stands in the sentence of a feed: "3 items". */
  items: string;
  /** The letter's text. */
  text: string;
  /** Opens what is theirs in the tab. */
  link: string;
};

/**
 * One that is not set up is left out. Each rejects with RegisterError: `forbidden` where this is not allowed, `missing` and
 * `refused` where the person cannot be reached that way, `busy` and `unreachable` where nobody knows whether it arrived.
 */
export type OtherWays = {
  /** Gives them the app, and answers the chat with it; undefined while that is still being made. */
  install?: (personId: string) => Promise<string | undefined>;
  /** Where messages go to a chat that has not said a word yet; where nothing is said, Teams' own address for every region. */
  newChats?: string;
  feed?: (personId: string, notice: Notice) => Promise<void>;
  mail?: (personId: string, notice: Notice) => Promise<void>;
};
