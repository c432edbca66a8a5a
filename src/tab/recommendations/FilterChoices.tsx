/** The choices of a filter, open from the first on: several of them, or one. */
import type { ReactElement } from 'react';
import {
  Menu,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import type { Choice } from '../lines/choices';

const useStyles = makeStyles({
  list: { maxHeight: 'min(420px, 60vh)', overflowY: 'auto' },
  popover: { maxWidth: 'min(420px, calc(100vw - 24px))' },
});

type Common = { opener: ReactElement; choices: readonly Choice[] };
type Many = Common & { chosen: readonly string[]; choose: (values: string[]) => void };

export function ManyChoices({ opener, choices, chosen, choose }: Many) {
  const styles = useStyles();
  return (
    <Menu
      defaultOpen
      persistOnItemClick
      checkedValues={{ many: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>{opener}</MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList className={styles.list}>
          {choices.map(({ value, name }) => (
            <MenuItemCheckbox key={value} name="many" value={value}>
              {name}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

export function OneChoice(props: Common & { chosen: string; choose: (value: string) => void }) {
  const styles = useStyles();
  const { opener, choices, chosen, choose } = props;
  return (
    <Menu
      defaultOpen
      checkedValues={{ one: [chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0] ?? chosen)}
    >
      <MenuTrigger disableButtonEnhancement>{opener}</MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList className={styles.list}>
          {choices.map(({ value, name }) => (
            <MenuItemRadio key={value} name="one" value={value}>
              {name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
