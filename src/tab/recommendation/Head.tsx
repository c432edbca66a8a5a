/** The head of the page of one recommendation: its name, its report, its original words. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import { page } from '../../wording/recommendations/tabRecommendation';
import { PRINT, useLayout } from '../pieces/layout';
import { ShareLink } from '../pieces/ShareLink';
import { usePageTitle } from '../frame/pageTitle';
import { listAddress } from '../session/listAddress';
import { useReports } from '../session/reading';
import { longName } from '../../wording/itemNames';

const useStyles = makeStyles({
  words: {
    margin: '8px 0 4px',
    paddingLeft: '14px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
  folded: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '6',
    overflow: 'hidden',
    [PRINT]: { display: 'block', WebkitLineClamp: 'none', overflow: 'visible' },
  },
});

// About six lines on a wide page: how it is drawn until its lines can be counted.
const LONG = 700;

export type Known = { row: Kept<Recommendation>; report: Report | undefined };

export function useReportOf({ reportId }: Recommendation): Report | undefined {
  const reports = useReports();
  return reports.is === 'here' ? reports.value.rows.find(({ id }) => id === reportId) : undefined;
}

export function Head({ row, report }: Known) {
  const layout = useLayout();
  const title = `${row.report} · ${longName(row)}`;
  usePageTitle(title);
  return (
    <>
      <Link className={mergeClasses(layout.link, layout.small, layout.notPrinted)} to={listAddress.now}>
        ← {page.back}
      </Link>
      <div className={layout.head}>
        <h1 className={layout.title}>{title}</h1>
        <ShareLink title={title} />
      </div>
      {report !== undefined && (
        <div className={layout.quiet}>
          <Link className={mergeClasses(layout.link, layout.inSentence)} to={`/reports/${row.reportId}`}>
            {report.title}
          </Link>
          {report.publishedSaid !== '' && ` · ${page.published(report.publishedSaid)}`}
        </div>
      )}
      <Words text={row.text} />
    </>
  );
}

/** The original words: whole on paper, and on the screen folded after six lines. */
function Words({ text }: { text: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const words = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  const long = useIsLong(words, text, whole);
  return (
    <>
      <blockquote className={mergeClasses(styles.words, layout.words)}>
        <div ref={words} className={mergeClasses(!whole && styles.folded)}>
          {text}
        </div>
      </blockquote>
      {long && (
        <Button
          size="small"
          appearance="subtle"
          className={layout.notPrinted}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? page.less : page.whole}
        </Button>
      )}
    </>
  );
}

/** Whether more than six lines are needed in the width there is. Opened, it stays what it was found to be. */
function useIsLong(words: RefObject<HTMLDivElement | null>, text: string, whole: boolean): boolean {
  const [long, setLong] = useState(text.length > LONG);
  useLayoutEffect(() => {
    const box = words.current;
    if (box === null || whole || typeof ResizeObserver === 'undefined') return undefined;
    const measure = () => setLong(box.scrollHeight > box.clientHeight + 1);
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, [words, text, whole]);
  return long;
}
