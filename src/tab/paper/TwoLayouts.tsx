/** The choice between my version of a layout and somebody else's, or between mine and that they deleted it. */
import { useEffect, useRef } from 'react';
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Layout } from '../../inspection/papers/layout';
import { layoutConflict as say } from '../../wording/papers/layoutConflict';
import { useLayout } from '../pieces/layout';
import { TwoVersions } from '../saving/TwoVersions';
import { chosenLayout, linesBetween } from './layoutDraft';
import type { Theirs } from './useSaveLayout';

type Props = { base: Layout; theirs: Theirs; onKeep: () => void; onApply: (layout: Layout) => void };

export function TwoLayouts({ base, theirs: { layout: theirs, mine }, onKeep, onApply }: Props) {
  if (theirs === undefined) return <Deleted name={base.name} onKeep={onKeep} onApply={() => onApply(mine)} />;
  return (
    <TwoVersions
      lines={linesBetween({ base, mine, theirs })}
      said={say.unsaid}
      onKeep={onKeep}
      onApply={(chosen) => onApply(chosenLayout({ mine, theirs }, chosen))}
    />
  );
}

function Deleted({ name, onKeep, onApply }: { name: string; onKeep: () => void; onApply: () => void }) {
  const page = useLayout();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <MessageBar intent="warning" layout="multiline" ref={place} tabIndex={-1}>
      <MessageBarBody>
        <MessageBarTitle>{say.deletedTitle(name)}</MessageBarTitle> {say.deleted}
        <div className={page.row}>
          <Button size="small" onClick={onKeep}>
            {say.keepDeleted}
          </Button>
          <Button size="small" onClick={onApply}>
            {say.saveAgain}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
