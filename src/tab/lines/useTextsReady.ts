/** Gathers what a search looks through while nobody waits. */
import { useEffect } from 'react';
import { inIdleSlices } from '../session/idleSlices';
import type { Line } from './lines';

export function useTextsReady(lines: readonly Line[]): void {
  useEffect(() => inIdleSlices({ length: lines.length, each: (at) => void lines[at]?.text }), [lines]);
}
