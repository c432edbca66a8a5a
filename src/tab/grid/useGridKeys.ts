/** Moving through the list by keyboard: arrows, Home and End, a page at a time, Enter to open, left and right to fold, Space to choose, letters to jump. */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Entry } from '../lines/entries';
import { lastOpened, open } from '../lines/lastOpened';
import type { Picking } from './picking';
import { useTypeAhead } from './useTypeAhead';

const PAGE = 10;

type Given = {
  entries: readonly Entry[];
  fold: (group: string, shut: boolean) => void;
  body: RefObject<HTMLElement | null>;
  active: number;
  setActive: (at: number) => void;
  picking: Picking;
};

/** The row one came back from, or the first. */
export const firstActive = (entries: readonly Entry[]): number =>
  Math.max(
    0,
    entries.findIndex(({ key }) => key === lastOpened.id),
  );

// Longer than it takes to measure what came into sight.
const FRAMES = 10;

const BY_HAND = ['wheel', 'touchmove', 'pointerdown'] as const;

/** Rows that come into sight on the way are measured only then, and push it on: it is brought back until they rest, or until the person scrolls. */
function bringIntoView(row: HTMLElement): void {
  const over = new AbortController();
  const { signal } = over;
  for (const sign of BY_HAND)
    window.addEventListener(sign, () => over.abort(), { signal, capture: true, passive: true });
  const bring = (frames: number) => {
    if (signal.aborted) return;
    row.scrollIntoView({ block: 'nearest' });
    if (frames === 0 || document.activeElement !== row) over.abort();
    else requestAnimationFrame(() => bring(frames - 1));
  };
  bring(FRAMES);
}

export function useGridKeys({ entries, fold, body, active, setActive, picking }: Given) {
  // Coming back from a recommendation, the list is where one left it, with the focus on that row.
  const goes = useRef(entries.some(({ key }) => key === lastOpened.id));
  const navigate = useNavigate();
  const last = entries.length - 1;
  const typed = useTypeAhead(entries);

  useLayoutEffect(() => {
    if (!goes.current) return;
    const key = entries[active]?.key;
    const row = [...(body.current?.children ?? [])].find((each) => each.getAttribute('data-key') === key);
    // Before the first measuring no row is drawn: it is looked for again then.
    if (!(row instanceof HTMLElement)) return;
    goes.current = false;
    lastOpened.id = undefined;
    row.focus({ preventScroll: true });
    // The row of the focus is always drawn, so the page can scroll to it wherever it is.
    bringIntoView(row);
  });

  function go(at: number) {
    goes.current = true;
    setActive(Math.max(0, Math.min(last, at)));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement)) return;
    const row = event.target.closest('[data-key]');
    const at = Number(row?.getAttribute('data-index'));
    if (row !== event.target) {
      if (event.target.matches('[type=checkbox]') && onBox(event, row === null ? undefined : at))
        event.preventDefault();
      return;
    }
    const entry = entries[at];
    const step = stepped(event.key, at);
    if (step !== undefined) go(step);
    else if (event.key === ' ' && jumped(event, at)) event.preventDefault();
    else if (event.key === 'Enter' && entry?.is === 'line') void navigate(open(entry.key));
    else if (entry?.is === 'heading' && ['Enter', ' ', 'ArrowLeft', 'ArrowRight'].includes(event.key))
      fold(entry.group, event.key === 'ArrowLeft' || (event.key !== 'ArrowRight' && !entry.folded));
    else if (event.key === 'ArrowLeft')
      go(entries.findLastIndex((each, i) => i < at && each.is === 'heading'));
    else if (!picked(event, entry) && !jumped(event, at)) return;
    event.preventDefault();
  }

  const stepped = (key: string, at: number): number | undefined =>
    ({
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: last,
    })[key];

  /** A press of the mouse leaves the focus on a box: Space is the box's own there, and arrows go on from its row. */
  function onBox(event: KeyboardEvent, at: number | undefined): boolean {
    const step = at === undefined ? undefined : stepped(event.key, at);
    if (step !== undefined) go(step);
    return step !== undefined || picked(event, undefined);
  }

  /** Space chooses the row, with Shift all from the last one on; Ctrl+A all that are shown, Escape none. */
  function picked({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, entry: Entry | undefined): boolean {
    if (!picking.may) return false;
    if (key === ' ' && entry?.is === 'line') picking.toggle(entry.key, shiftKey);
    else if (key.toLowerCase() === 'a' && (ctrlKey || metaKey)) picking.toggleAll();
    else if (key === 'Escape' && picking.picked.size > 0) picking.none();
    else return false;
    return true;
  }

  function jumped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, at: number): boolean {
    if (key.length !== 1 || ctrlKey || metaKey || altKey) return false;
    const to = typed(key, at);
    if (to !== undefined) go(to);
    return to !== undefined;
  }

  return onKeyDown;
}
