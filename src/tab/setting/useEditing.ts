/** One setting being changed: what was typed, what is wrong with it, what somebody else saved meanwhile. */
import { useState } from 'react';
import { type KeptSetting, isOvertaken } from '../../inspection/register';
import { type Verdict, refused } from '../../inspection/verdict';
import type { SettingName } from '../../inspection/settings';
import type { Chosen, VersionLine } from '../saving/TwoVersions';
import { useAct } from '../session/act';
import { useKeepSetting, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { useFieldDraft } from './fieldDraft';
import type { Faults, Fields, SettingForm } from './settingForm';

type Asked<Name extends SettingName, F extends string> = {
  form: SettingForm<Name, F>;
  kept: KeptSetting<Name> | undefined;
  onSaved?: () => void;
};

const HANGS_ON_IT = ['paper', 'standing', 'closing rules'];

type Undoable<Name extends SettingName> = { before: KeptSetting<Name> | undefined; saved: KeptSetting<Name> };

export function useEditing<Name extends SettingName, F extends string>({
  form,
  kept,
  onSaved,
}: Asked<Name, F>) {
  const { me, register, actor } = useSession();
  const { draft, put } = useFieldDraft(`${me.id} ${form.draft}`);
  const { act, run, rest } = useAct<KeptSetting<Name>>();
  const [tried, setTried] = useState(0);
  const [said, setSaid] = useState<'saved' | 'undone'>();
  const [undoable, setUndoable] = useState<Undoable<Name>>();
  const [theirs, setTheirs] = useState<{ kept: KeptSetting<Name> | undefined }>();
  const keepSetting = useKeepSetting();
  const refresh = useRefresh();
  const fieldsOf = (of: KeptSetting<Name> | undefined) => form.toFields(of?.value ?? form.usual);
  const base = fieldsOf(kept);
  const mine = (draft?.fields ?? {}) as Partial<Fields<F>>;
  const fields: Fields<F> = { ...base, ...mine };
  const read = form.read(fields, kept?.value ?? form.usual);
  const faults = (tried > 0 && 'faults' in read ? read.faults : {}) as Faults<F>;

  function change(part: Partial<Fields<F>>): void {
    const next = Object.entries<string | undefined>({ ...mine, ...part }).filter(
      ([field, text]) => text !== undefined && text !== base[field as F],
    );
    const version = draft?.version ?? kept?.version ?? '';
    setSaid(undefined);
    put(
      next.length === 0 ? undefined : { version, fields: Object.fromEntries(next) as Record<string, string> },
    );
  }

  /** `onto` is what was read last; `seen` is the version that my changes began from. */
  async function send(onto: KeptSetting<Name> | undefined, seen: typeof onto, typed: Partial<Fields<F>>) {
    setTheirs(undefined);
    const wanted = form.read({ ...fieldsOf(onto), ...typed }, onto?.value ?? form.usual);
    if ('faults' in wanted) return setTried((times) => times + 1);
    const saved = await run(async () => {
      try {
        return await form.save(register, { value: wanted.value, seen, actor: actor() });
      } catch (error) {
        // Whoever keeps a first one meanwhile takes the name; the one who comes second has the same choice.
        if (isOvertaken(error)) setTheirs({ kept: await register.settings.get(form.name) });
        throw error;
      }
    });
    if (saved === undefined) return;
    put(undefined);
    setTried(0);
    setSaid('saved');
    setUndoable({ before: onto, saved });
    keepSetting(form.name, saved);
    onSaved?.();
    await refresh(...HANGS_ON_IT);
  }

  /** Puts back what was there, unless somebody saved it since; where nothing was, what holds without a setting. */
  async function undo({ before, saved }: Undoable<Name>): Promise<Verdict<unknown>> {
    try {
      const value = before?.value ?? form.usual;
      const back = await form.save(register, { value, seen: saved, actor: actor() });
      if (!back.ok) return back;
      setSaid('undone');
      setUndoable(undefined);
      keepSetting(form.name, back.value);
      await refresh(...HANGS_ON_IT);
      return back;
    } catch (error) {
      if (isOvertaken(error)) return refused({ code: 'changed since' });
      throw error;
    }
  }

  const lines = (): VersionLine<F>[] => {
    const now = fieldsOf(theirs?.kept);
    const names = Object.keys(form.words) as F[];
    return names
      .filter((field) => mine[field] !== undefined || now[field] !== base[field])
      .map((field) => {
        const { what, says = plainly } = form.words[field];
        const own = mine[field];
        return {
          name: field,
          what,
          theirs: says(now[field]),
          mine: own === undefined ? undefined : says(own),
        };
      });
  };

  return {
    ...{ act, fields, faults, tried, said, change, words: form.words, begun: draft !== undefined },
    value: 'value' in read ? read.value : undefined,
    undoable: undoable && { key: undoable.saved.version, work: () => undo(undoable) },
    save: () => send(kept, seenAt(kept, draft?.version), mine),
    discard: () => {
      put(undefined);
      setTried(0);
      rest();
    },
    conflict: theirs && {
      lines: lines(),
      keepTheirs: () => {
        put(undefined);
        setTheirs(undefined);
        keepSetting(form.name, theirs.kept);
        rest();
      },
      applyMine: (chosen: Chosen<F>) => {
        const names = (Object.keys(mine) as F[]).filter((field) => chosen[field] === 'mine');
        const picked = Object.fromEntries(names.map((field) => [field, mine[field]])) as Partial<Fields<F>>;
        keepSetting(form.name, theirs.kept);
        put({ version: theirs.kept?.version ?? '', fields: picked as Record<string, string> });
        void send(theirs.kept, theirs.kept, picked);
      },
    },
  };
}

const plainly = (text: string): string => text;

/** A change that began from an older version is offered as one of that version, so that the newer is not overwritten. */
function seenAt<Name extends SettingName>(
  kept: KeptSetting<Name> | undefined,
  version: string | undefined,
): KeptSetting<Name> | undefined {
  if (kept === undefined || version === '') return undefined;
  return { ...kept, version: version ?? kept.version };
}

export type Editing<F extends string> = {
  fields: Fields<F>;
  faults: Faults<F>;
  words: SettingForm<SettingName, F>['words'];
  change: (part: Partial<Fields<F>>) => void;
};
