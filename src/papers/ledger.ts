/** The account of every line of a file: how it was used, and what the reader was not sure of. */
import type { PaperCount, PaperWarning } from '../inspection/papers/paper';

export type LineUse = 'read' | 'joined' | 'passed' | 'warned';

export type Ledger = {
  /** The first use of a line counts: a line that began something stays read when a later rule looks at it again. */
  mark: (at: number, how: LineUse) => void;
  doubt: (warning: PaperWarning) => void;
  /** For words that found no place: the line counts as warned. */
  unplaced: (warning: PaperWarning) => void;
  useOf: (at: number) => LineUse | undefined;
  warnings: readonly PaperWarning[];
  close: () => { count: PaperCount; warnings: readonly PaperWarning[] };
};

export function openLedger(lines: number): Ledger {
  const uses = new Array<LineUse | undefined>(lines).fill(undefined);
  const warnings: PaperWarning[] = [];

  function mark(at: number, how: LineUse) {
    uses[at - 1] ??= how;
  }
  function unplaced(warning: PaperWarning) {
    mark(warning.line, 'warned');
    warnings.push(warning);
  }
  function close() {
    uses.forEach((how, i) => {
      if (how === undefined)
        unplaced({ line: i + 1, place: { in: 'line', line: i + 1 }, what: { is: 'no place' } });
    });
    const count = { lines, read: 0, joined: 0, passed: 0, warned: 0 };
    for (const how of uses) if (how !== undefined) count[how] += 1;
    return { count, warnings: warnings.sort((a, b) => a.line - b.line) };
  }
  const useOf = (at: number) => uses[at - 1];
  return { useOf, warnings, mark, doubt: (warning) => void warnings.push(warning), unplaced, close };
}
