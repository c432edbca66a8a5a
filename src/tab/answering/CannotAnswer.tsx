/** In place of answers that SharePoint would refuse: that it would, and the way to answer all the same. */
import type { MouseEvent } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { closed as say } from '../../wording/asking/tabClosed';
import { useLayout } from '../pieces/layout';
import { useSession } from '../session/Session';

/** `where` names what is to be answered, for whoever hears the links of a page one after the other. */
export function ChatLink({ where }: { where?: string }) {
  const layout = useLayout();
  const { botChat, teams } = useSession();
  const follow = (event: MouseEvent) => {
    if (teams === undefined) return;
    event.preventDefault();
    teams.open(new URL(botChat, location.href).href);
  };
  return (
    <a
      className={mergeClasses(layout.link, layout.inSentence)}
      href={botChat}
      target="_blank"
      rel="noopener"
      aria-label={where === undefined ? undefined : say.chatFor(where)}
      onClick={follow}
    >
      {say.chat}
    </a>
  );
}

export function CannotAnswer({ words, where }: { words: string; where: string }) {
  const layout = useLayout();
  return (
    <p className={mergeClasses(layout.small, layout.words)} style={{ margin: 0 }}>
      {words} <ChatLink where={where} />
    </p>
  );
}
