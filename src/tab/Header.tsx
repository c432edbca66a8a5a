/** The strip at the top: the product, where one can go, and who is here. */
import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { looksAfterRounds } from '../inspection/reminders/owner';
import { frame, product } from '../wording/tab';
import { FORCED, NARROW, useLayout } from './pieces/layout';
import { PersonMenu } from './PersonMenu';
import { useRoles } from './session/reading';
import { useSession } from './session/Session';

// Narrower than this the seven names would take two lines and more: they wait behind a button.
const FOLDED = '@media (max-width: 860px)';

// Here they fit, though not beside the product and the person: they have a line of their own.
const TWO_LINES = '@media (min-width: 861px) and (max-width: 1240px)';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '20px',
    // In line with the page below, however wide the window is.
    padding: '0 max(24px, calc((100% - 1360px) / 2 + 24px))',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { padding: '4px 12px 0', columnGap: '8px' },
  },
  product: {
    fontWeight: tokens.fontWeightSemibold,
    marginRight: '8px',
    [FOLDED]: { flexGrow: 1, padding: '8px 0' },
    [TWO_LINES]: { flexGrow: 1 },
  },
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '4px',
    flexGrow: 1,
    [FOLDED]: { order: 3, flexBasis: '100%', flexDirection: 'column', display: 'none' },
    // Its names begin where the page's words do.
    [TWO_LINES]: { order: 3, flexBasis: '100%', marginLeft: '-10px' },
  },
  shown: { [FOLDED]: { display: 'flex' } },
  menu: { display: 'none', [FOLDED]: { display: 'inline-flex' } },
  tab: {
    padding: '12px 10px 10px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '2px solid transparent',
    [FORCED]: { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    [NARROW]: { padding: '10px 4px 8px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    [FORCED]: { borderBottomColor: 'CanvasText' },
    ':hover': { borderBottomColor: tokens.colorBrandStroke1 },
  },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': {
      left: '8px',
      top: '8px',
      zIndex: 10,
      padding: '8px',
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
});

const PAGES = [
  { to: '/overview', name: frame.overview },
  { to: '/mine', name: frame.mine },
  { to: '/recommendations', name: frame.recommendations },
  { to: '/reports', name: frame.reports },
  { to: '/papers', name: frame.papers },
  { to: '/round', name: frame.round },
  { to: '/people', name: frame.people },
];

export function Header() {
  const styles = useStyles();
  const layout = useLayout();
  const { chatUrl, me, today } = useSession();
  const roles = useRoles();
  const { pathname } = useLocation();
  // Where it was opened: going anywhere closes it.
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === pathname;
  // Who only answers for items finds the round in their own card, not here.
  const hidden = roles.is === 'here' && looksAfterRounds(roles.value.rows, me.id, today) ? '' : '/round';
  const toContent = () => document.getElementById('content')?.focus();
  // The address after # is the screen's, so this link moves the focus by hand.
  const skip = (event: React.MouseEvent) => {
    event.preventDefault();
    toContent();
  };
  const go = (to: string) => {
    setOpenAt(undefined);
    // Nothing else moves the focus where one stays, and the link goes with its menu.
    if (to === pathname) toContent();
  };
  return (
    <header className={styles.header}>
      <a href="#content" className={styles.skip} onClick={skip}>
        {frame.skip}
      </a>
      <span className={styles.product}>{product}</span>
      <Button
        className={styles.menu}
        size="small"
        aria-expanded={open}
        aria-controls="screens"
        onClick={() => setOpenAt(open ? undefined : pathname)}
      >
        {frame.menu}
      </Button>
      <nav id="screens" className={mergeClasses(styles.nav, open && styles.shown)} aria-label={frame.screens}>
        {PAGES.filter(({ to }) => to !== hidden).map(({ to, name }) => (
          <NavLink
            key={to}
            to={to}
            onClick={() => go(to)}
            className={({ isActive }) =>
              mergeClasses(styles.tab, layout.focusable, isActive ? styles.here : undefined)
            }
          >
            {name}
          </NavLink>
        ))}
      </nav>
      {chatUrl !== undefined && (
        <a className={layout.link} href={`${chatUrl}?as=${encodeURIComponent(me.id)}`}>
          {frame.openChat}
        </a>
      )}
      <PersonMenu />
    </header>
  );
}
