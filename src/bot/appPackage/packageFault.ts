/** What can be wrong with a package for Teams, each with the facts its sentence needs. */
import type { PngHead } from './pngHead';

export type PackageFault =
  | { is: 'blank'; name: string }
  | { is: 'other schema'; schema: string; version: string }
  | { is: 'not https'; address: string }
  | { is: 'undeclared host'; host: string }
  | { is: 'open host' | 'tunnel' | 'no host name'; host: string }
  | { is: 'shared registration' | 'no files'; id: string }
  | { is: 'same id twice'; id: string }
  | { is: 'icon'; icon: string; found: PngHead | undefined; wanted: PngHead }
  | { is: 'file missing' | 'file too many'; file: string }
  | { is: 'no parameter'; type: string; parameter: string; language: string }
  | { is: 'no such text'; key: string; language: string }
  | { is: 'not translated'; key: string; language: string }
  | { is: 'no version'; version: string }
  | { is: 'not raised'; version: string; before: string };
