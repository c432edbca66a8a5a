/** The rarer answers, open: each a line of a menu, with room for a finger. */
import type { ReactElement } from 'react';
import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';

export type Rare = { words: string; press: () => void };

export function MoreAnswers({ opener, rare }: { opener: ReactElement; rare: readonly Rare[] }) {
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>{opener}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {rare.map(({ words, press }) => (
            <MenuItem key={words} onClick={press}>
              {words}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
