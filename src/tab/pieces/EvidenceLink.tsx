/** A link somebody gave as evidence: pressed only when it is a plain web link, else shown as the words it is. */
import { mergeClasses } from '@fluentui/react-components';
import { fileNameIn } from '../../inspection/recommendation/evidence';
import { isWebLink } from '../../workflows/answering/answerTask';
import { frame, shared } from '../../wording/tab';
import { useLayout } from './layout';

export function EvidenceLink({ href, about }: { href: string; about: string }) {
  const layout = useLayout();
  if (!isWebLink(href)) return <span className={layout.words}>{href}</span>;
  const name = fileNameIn(href) ?? shared.evidenceLink;
  return (
    <a
      className={mergeClasses(layout.link, layout.inSentence, layout.words)}
      href={href.trim()}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`${name}: ${about} (${frame.opensElsewhere})`}
    >
      {name} ↗
    </a>
  );
}
