/** The signed-in person's name, which opens a menu where there is anything to choose. */
import type { ReactElement } from 'react';
import { isCoordinator } from '../inspection/reminders/owner';
import { frame } from '../wording/tab';
import { late } from './frame/late';
import { useLook } from './frame/theme';
import { LateMenu } from './pieces/LateMenu';
import { useRoles } from './session/reading';
import { useSession } from './session/Session';

// Menus bring much code with them that the first screen can do without.
const PersonChoices = late(() => import('./PersonChoices').then((m) => m.PersonChoices));

export function PersonMenu() {
  const { me, today, changePerson } = useSession();
  const roles = useRoles();
  const coordinates = roles.is === 'here' && isCoordinator(roles.value.rows, me.id, today);
  const { choose } = useLook();
  if (choose === undefined && changePerson === undefined && !coordinates) return <span>{me.name}</span>;
  return (
    <LateMenu
      appearance="subtle"
      aria-label={frame.signedInAs(me.name)}
      fetch={PersonChoices.fetch}
      menu={(opener: ReactElement) => <PersonChoices opener={opener} coordinates={coordinates} />}
    >
      {me.name}
    </LateMenu>
  );
}
