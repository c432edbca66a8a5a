/** What people said of papers is kept for the next paper: what a heading means, and which report is which. */
import type { Register } from '../../inspection/register';
import type { Settings } from '../../inspection/settings';

/** Adds to what was answered before; a later answer about the same thing stands in place of the earlier. */
export async function rememberAnswers<Name extends 'paper columns' | 'same reports'>(
  register: Register,
  name: Name,
  value: Settings[Name],
): Promise<void> {
  const seen = await register.settings.get(name);
  await register.settings.put(name, { ...seen?.value, ...value }, seen);
}
