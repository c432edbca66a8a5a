/** The signed-in person's menu, open: how the page looks, the pages of a coordinator, and letting someone else sign in. */
import type { ReactElement } from 'react';
import {
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
import { useNavigate } from 'react-router';
import { frame } from '../wording/tab';
import { setUp } from '../wording/site/tabSetUp';
import { type LookChoice, useLook } from './frame/theme';
import { useSession } from './session/Session';

const CHOICES: readonly LookChoice[] = ['machine', 'light', 'dark', 'contrast'];

export function PersonChoices({ opener, coordinates }: { opener: ReactElement; coordinates: boolean }) {
  const { changePerson } = useSession();
  const navigate = useNavigate();
  const { choice, choose } = useLook();
  const choosing = (value: string | undefined) => {
    const next = CHOICES.find((each) => each === value);
    if (next !== undefined) choose?.(next);
  };
  return (
    <Menu
      defaultOpen
      checkedValues={{ look: [choice] }}
      onCheckedValueChange={(_, { checkedItems }) => choosing(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>{opener}</MenuTrigger>
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
