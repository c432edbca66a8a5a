/** In place of answers and changes that SharePoint would refuse: that it would, and what to do; on a page once, above its parts. */
import { type MouseEvent, type ReactNode, createContext, useContext } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { closed as say } from '../../wording/asking/tabClosed';
import { useLayout } from '../pieces/layout';
import { useSession } from '../session/Session';
import { type Way, useMay } from './useMayAnswer';

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

type Said = { readonly [Of in Way]: boolean };

const Above = createContext<Said>({ answer: false, change: false });

/** Whether the page says already why this cannot be done. */
export const useSaidAbove = (way: Way): boolean => useContext(Above)[way];

type Props = {
  /** What this person would do here, if their account may. */
  wants: Said;
  /** What is to be answered. */
  where: string;
  children: ReactNode;
};

export function SaidAbove({ wants, where, children }: Props) {
  const layout = useLayout();
  const mayAnswer = useMay('answer', wants.answer);
  const mayChange = useMay('change', wants.change);
  const said = { answer: wants.answer && !mayAnswer, change: wants.change && !mayChange };
  const words = said.change ? (said.answer ? say.mayNeither : say.mayNotChange) : say.mayNot;
  return (
    <Above value={said}>
      {(said.answer || said.change) && (
        <p className={mergeClasses(layout.small, layout.words)}>
          {words} {said.answer && <ChatLink where={where} />}
        </p>
      )}
      {children}
    </Above>
  );
}
