/** The signed-in person's menu: how the page looks, and letting someone else sign in. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import { isCoordinator } from '../inspection/reminders/owner';
import { frame } from '../wording/tab';
import { setUp } from '../wording/site/tabSetUp';
import { useRoles } from './session/reading';
import { type LookChoice, useLook } from './frame/theme';
import { useSession } from './session/Session';

const CHOICES: readonly LookChoice[] = ['machine', 'light', 'dark', 'contrast'];

export function PersonMenu() {
  const { me, today, changePerson } = useSession();
  const navigate = useNavigate();
  const roles = useRoles();
  const coordinates = roles.is === 'here' && isCoordinator(roles.value.rows, me.id, today);
  const { choice, choose } = useLook();
  if (choose === undefined && changePerson === undefined && !coordinates) return <span>{me.name}</span>;
  const choosing = (value: string | undefined) => {
    const next = CHOICES.find((each) => each === value);
    if (next !== undefined) choose?.(next);
  };
  return (
    <Menu
      checkedValues={{ look: [choice] }}
      onCheckedValueChange={(_, { checkedItems }) => choosing(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<ChevronDownRegular />}
          iconPosition="after"
          aria-label={frame.signedInAs(me.name)}
        >
          {me.name}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choose !== undefined && (
            <MenuGroup>
              <MenuGroupHeader>{frame.theme}</MenuGroupHeader>
              {CHOICES.map((each) => (
                <MenuItemRadio key={each} name="look" value={each}>
                  {frame.themes[each]}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          )}
          {coordinates && (
            <>
              {choose !== undefined && <MenuDivider />}
              <MenuItem onClick={() => void navigate('/settings')}>{frame.settings}</MenuItem>
              <MenuItem onClick={() => void navigate('/set-up')}>{setUp.menu}</MenuItem>
            </>
          )}
          {changePerson !== undefined && (
            <>
              <MenuDivider />
              <MenuItem onClick={changePerson}>{frame.changePerson}</MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
