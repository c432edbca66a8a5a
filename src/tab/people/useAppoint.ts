/** Saves who holds a role, and shows what somebody else saved meanwhile beside mine. */
import { useState } from 'react';
import { isDay } from '../../inspection/day';
import type { Person, Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { type Verdict, refused } from '../../inspection/verdict';
import { appointHolder } from '../../workflows/roles/appointHolder';
import type { Changed } from '../../workflows/coordinating/undoChange';
import { isChanged, useAct } from '../session/act';
import { useKeepRow, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { awayOf } from './roleLines';

export type Appointing = 'holder' | 'deputy' | 'away' | 'manager' | 'directorate' | 'vacant';
export type Filled = {
  what: Appointing;
  person: Person | undefined;
  /** Into the field of the person; a name that is merely typed is nobody yet. */
  typed: string;
  from: string;
  until: string;
  acting: boolean;
  directorate: string;
};

export const namesOne = (what: string): what is 'holder' | 'deputy' | 'manager' =>
  what === 'holder' || what === 'deputy' || what === 'manager';

/** Based on the role as it stood when the form was opened; what somebody else saved since is shown beside mine. */
export function useAppoint(role: Kept<Role>, onSaved: (change: Changed<Role>) => void) {
  const { register, actor } = useSession();
  const { act, run, rest } = useAct<Kept<Role>>();
  const [seen] = useState(role);
  const [theirs, setTheirs] = useState<Kept<Role>>();
  const keepRow = useKeepRow();
  const refresh = useRefresh();
  const appoint = async (
    { what, person, from, until, acting, directorate }: Filled,
    onto: Kept<Role>,
  ): Promise<Verdict<Kept<Role>>> => {
    const base = { seen: onto, actor: actor() };
    if (what === 'deputy' || what === 'manager')
      return appointHolder(register, { ...base, set: what, person });
    if (what === 'directorate') return appointHolder(register, { ...base, set: 'directorate', directorate });
    if (what === 'away' && from === '' && until === '')
      return appointHolder(register, { ...base, set: 'away', away: undefined });
    if (what === 'away') {
      const away = awayOf({ from, until });
      if (away === undefined) return refused({ code: 'not a day', given: isDay(from) ? until : from });
      return appointHolder(register, { ...base, set: 'away', away });
    }
    if (!isDay(from)) return refused({ code: 'not a day', given: from });
    if (what === 'vacant') return appointHolder(register, { ...base, set: 'vacant', from });
    if (person === undefined) throw new Error('Nobody was chosen.');
    return appointHolder(register, { ...base, set: 'holder', person, from, acting });
  };
  async function save(filled: Filled, onto: Kept<Role> = seen) {
    setTheirs(undefined);
    const saved = await run(async () => {
      try {
        return await appoint(filled, onto);
      } catch (error) {
        if (isChanged(error)) setTheirs(await register.roles.find(role.id));
        throw error;
      }
    });
    if (saved !== undefined) {
      keepRow('roles', saved);
      onSaved({ before: onto, after: saved });
    }
    await refresh('roles');
  }
  const keepTheirs = async () => {
    setTheirs(undefined);
    rest();
    await refresh('roles');
  };
  return { act, save, theirs, keepTheirs };
}
