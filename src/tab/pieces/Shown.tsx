/** Something that is being read: its outline while it comes, what went wrong if it does not, else the thing itself. */
import type { ReactNode } from 'react';
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { trouble } from '../../wording/tab';
import { Outline } from '../session/Outline';
import type { Fetched } from '../session/reading';
import { Trouble, whatFailed } from './Trouble';

export function Shown<T>({ of, children }: { of: Fetched<T>; children: (value: T) => ReactNode }) {
  if (of.is === 'fetching') return <Outline />;
  if (of.is === 'failed') return <Trouble failure={of.failure} again={of.again} />;
  return (
    <>
      {of.stale !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {trouble.notFresh} {whatFailed(of.stale)}
          </MessageBarBody>
        </MessageBar>
      )}
      {children(of.value)}
    </>
  );
}
