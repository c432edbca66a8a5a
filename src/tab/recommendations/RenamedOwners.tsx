/** An address or a kept view may name a role that was joined into another since: it then means that one. */
import { useEffect } from 'react';
import { rolesMeant } from '../../inspection/reminders/roleNames';
import { type Filter, VACANT } from '../lines/filter';
import type { RolesByName } from '../pieces/Owners';
import { useSetting } from '../session/reading';

type Change = (part: Partial<Filter>) => void;
type Props = { owners: readonly string[]; roles: RolesByName; change: Change };

/** What else roles are called is asked only where a name is none of theirs. */
export function RenamedOwners({ owners, roles, change }: Props) {
  const isKnown = owners.every((name) => name === VACANT || roles.has(name));
  return isKnown ? null : <Resolved owners={owners} change={change} />;
}

function Resolved({ owners, change }: Omit<Props, 'roles'>) {
  const names = useSetting('role names');
  const known = names.is === 'here' ? names.value.kept?.value : undefined;
  useEffect(() => {
    const meant = rolesMeant(known ?? [], owners);
    if (meant.join('\n') !== owners.join('\n')) change({ owner: meant });
  }, [known, owners, change]);
  return null;
}
