/** A button that opens the choices of one filter: several of them, or one. */
import {
  Menu,
  MenuButton,
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

type Common = { name: string; choices: readonly Choice[] };

export function ManyMenu(props: Common & { chosen: readonly string[]; choose: (values: string[]) => void }) {
  const styles = useStyles();
  const { name, choices, chosen, choose } = props;
  return (
    <Menu
      persistOnItemClick
      checkedValues={{ many: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        {/* Not 'outline': while it is open its words are black on black in high contrast. */}
        <MenuButton size="small" appearance={chosen.length > 0 ? 'secondary' : 'subtle'}>
          {chosen.length > 0 ? `${name} (${chosen.length})` : name}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList className={styles.list}>
          {choices.map(({ value, name: said }) => (
            <MenuItemCheckbox key={value} name="many" value={value}>
              {said}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

export function OneMenu(props: Common & { chosen: string; choose: (value: string) => void }) {
  const styles = useStyles();
  const { name, choices, chosen, choose } = props;
  const said = choices.find(({ value }) => value === chosen)?.name ?? '';
  return (
    <Menu
      checkedValues={{ one: [chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0] ?? chosen)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle">
          {name}: {said}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList className={styles.list}>
          {choices.map(({ value, name: choice }) => (
            <MenuItemRadio key={value} name="one" value={value}>
              {choice}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
