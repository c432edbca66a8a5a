/** Rows that somebody edited into something no rule can use: named, with the way to mend each. */
import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import type { Unreadable } from '../../inspection/register';
import { unreadable } from '../../wording/tab';
import { useLayout } from './layout';

const useStyles = makeStyles({
  bar: { marginBottom: '12px' },
  list: { margin: '4px 0', paddingLeft: '18px', maxHeight: '160px', overflowY: 'auto' },
});

type Props = {
  rows: readonly Unreadable[];
  /** What that means here, in place of that they are missing below. */
  title?: string;
};

export function UnreadableRows({ rows, title }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  if (rows.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {title === undefined ? (
          <>
            <MessageBarTitle>{unreadable.title(rows.length)}</MessageBarTitle>{' '}
            {unreadable.explain(rows.length)}
          </>
        ) : (
          <MessageBarTitle>{title}</MessageBarTitle>
        )}
        <ul className={styles.list}>
          {rows.map(({ list, id, what, link }) => (
            <li key={`${list} ${id}`} className={layout.words}>
              {unreadable.row(list, id, what)}{' '}
              {/^https?:\/\//i.test(link) && (
                <a
                  className={mergeClasses(layout.link, layout.inBar)}
                  href={link}
                  target="_blank"
                  rel="noopener noreferrer"
                >
                  {unreadable.mend}
                </a>
              )}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
