/** Short texts that this browser keeps for us by name. Where storage is full, or closed to a page that stands in another, none are. */

export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Says whether the browser took it. */
export function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept there.
  }
}

/** The text as JSON; undefined for none, and for what something else has written. */
export function recallJson(name: string): unknown {
  try {
    const text = recall(name);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
