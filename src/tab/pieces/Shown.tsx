/** Something that is being read: its outline while it comes, what went wrong if it does not, else the thing itself. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { MessageBar, MessageBarBody, mergeClasses } from '@fluentui/react-components';
import { trouble } from '../../wording/tab';
import { waiting } from '../../wording/site/tabSetUp';
import { Outline } from '../frame/Outline';
import { type Fetched, isClosed } from '../session/reading';
import { useLayout } from './layout';
import { Trouble, whatFailed } from './Trouble';

type Props<T> = {
  of: Fetched<T>;
  /** What a whole page is called while its own heading is not there; a part of a page has none. */
  heading?: string;
  children: (value: T) => ReactNode;
};

export function Shown<T>({ of, heading, children }: Props<T>) {
  const layout = useLayout();
  if (of.is === 'fetching') return <Outline page={heading !== undefined} />;
  if (of.is === 'failed')
    return (
      <>
        {heading !== undefined && (
          <div className={layout.head}>
            <h1 className={layout.title}>{heading}</h1>
          </div>
        )}
        <Trouble failure={of.failure} again={of.again} />
      </>
    );
  return (
    <>
      {of.stale !== undefined && (
        <MessageBar role="status" className={layout.above} intent="warning" layout="multiline">
          <MessageBarBody>
            {trouble.notFresh} {whatFailed(of.stale)}{' '}
            {isClosed(of.stale) && (
              <Link to="/set-up" className={mergeClasses(layout.link, layout.inBar)}>
                {waiting.check}
              </Link>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      {children(of.value)}
    </>
  );
}
