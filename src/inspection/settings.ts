/** What an organisation decides for itself, each under a name of its own; nothing is kept for one that was never set. */
import type { Layout } from './layout';
import type { Kept } from './register';

/** By name, what is kept under it. Whoever reads one says what holds when nothing was set. */
export type Settings = {
  organisation: Organisation;
  /** Layouts of papers that are the force's own; one with a preset's name stands in its place. */
  layouts: readonly Layout[];
  /** The protective marking of each version of a paper. */
  marking: Marking;
};

/** As printed at the head and foot of every page; empty for none. */
export type Marking = { board: string; public: string };

export type SettingName = keyof Settings;

export type Organisation = {
  /** As a paper prints it: City of London Police. */
  name: string;
  /** As its sentences say it: the force. */
  called: string;
};

export type KeptSetting<Name extends SettingName> = Kept<{ value: Settings[Name] }>;

export interface SettingsKept {
  /** Undefined when nobody has set it; rejects with `unreadable` when its row makes no sense. */
  get<Name extends SettingName>(name: Name): Promise<KeptSetting<Name> | undefined>;
  /**
   * Keeps a value in place of the one that was seen, or for the first time. Rejects with `changed` when somebody kept
   * another one since, and with `taken` when somebody kept a first one meanwhile.
   */
  put<Name extends SettingName>(
    name: Name,
    value: Settings[Name],
    seen: KeptSetting<Name> | undefined,
  ): Promise<KeptSetting<Name>>;
}
