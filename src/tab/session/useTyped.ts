/** What somebody typed into a form over what is kept: only the fields they touched, and they survive a reload. */
import { z } from 'zod';
import { useDraft } from './drafts';

const Touched = z.record(z.string(), z.string());

/** `name` says whose it is and of what. Fields that nobody touched are absent, so that they go on following the record. */
export function useTyped<Fields extends Record<string, string>>(name: string) {
  const { draft, change, forget, bringBack } = useDraft(name);
  const typed = read(draft.words) as Partial<Fields>;
  return {
    typed,
    /** Whether anything of the form is typed and not sent. */
    begun: Object.keys(typed).length > 0,
    type: (part: Partial<Fields>) => change({ words: JSON.stringify({ ...typed, ...part }) }),
    ...{ forget, bringBack },
  };
}

function read(words: string): Record<string, string> {
  if (words === '') return {};
  try {
    return Touched.parse(JSON.parse(words));
  } catch {
    return {}; // of another version of this form
  }
}
