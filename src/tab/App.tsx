/** The tab once someone is signed in: the header, and the screen that the address names. */
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { NavigationType, Route, Routes, useLocation, useNavigationType } from 'react-router';
import { mergeClasses } from '@fluentui/react-components';
import { Header } from './Header';
import { Home } from './Home';
import { EVERY_SCREEN } from './pieces/everyScreen';
import { NotFound } from './pieces/NotFound';
import { useLayout } from './pieces/layout';
import { PageRules } from './pieces/PageRules';
import { useFocusNet } from './frame/focusNet';
import { useLanding } from './frame/landing';
import { Outline } from './frame/Outline';
import { Rescue } from './frame/Rescue';
import {
  Configure,
  ImportPaper,
  MyWork,
  Overview,
  OverviewRows,
  PaperPage,
  Papers,
  People,
  PrintedPage,
  RecommendationPage,
  Recommendations,
  ReportPage,
  Reports,
  Round,
  SetUp,
  Settings,
} from './screens';
import { useClosed, useReopen } from './session/reading';
import { useWayBack } from './frame/wayBack';

/** In the small window with which Teams sets a tab up there is nowhere else to go. */
const CONFIGURE = '/configure';

export function App() {
  const reopen = useReopen();
  const { pathname } = useLocation();
  return (
    <>
      <PageRules of={EVERY_SCREEN} />
      {pathname !== CONFIGURE && <Header />}
      <Main>
        <Rescued>
          <Suspense fallback={<Outline page />}>
            <UnlessClosed>
              <Routes>
                <Route path="/" element={<Home />} />
                <Route path="/mine" element={<MyWork />} />
                <Route path="/overview" element={<Overview />} />
                <Route path="/overview/rows" element={<OverviewRows />} />
                <Route path="/recommendations" element={<Recommendations />} />
                <Route path="/recommendations/:id" element={<RecommendationPage />} />
                <Route path="/reports" element={<Reports />} />
                <Route path="/reports/:id" element={<ReportPage />} />
                <Route path="/papers/import" element={<ImportPaper />} />
                <Route path="/papers" element={<Papers />} />
                <Route path="/papers/:period" element={<PaperPage />} />
                <Route path="/round" element={<Round />} />
                <Route path="/people" element={<People />} />
                <Route path="/settings" element={<Settings />} />
                <Route path="/set-up" element={<SetUp onOpen={reopen} />} />
                <Route path="/papers/:id/print" element={<PrintedPage />} />
                <Route path={CONFIGURE} element={<Configure />} />
                <Route path="*" element={<NotFound />} />
              </Routes>
            </UnlessClosed>
          </Suspense>
        </Rescued>
      </Main>
    </>
  );
}

function Rescued({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <Rescue place={pathname} as="part">
      {children}
    </Rescue>
  );
}

/** A register that cannot be opened is told by what is wrong with it. Only the person leaves that page, not a lucky retry. */
function UnlessClosed({ children }: { children: ReactNode }) {
  const closed = useClosed();
  const reopen = useReopen();
  const [because, setBecause] = useState(closed);
  if (because === undefined && closed !== undefined) setBecause(closed);
  if (because === undefined) return children;
  const open = () => {
    reopen();
    setBecause(undefined);
  };
  return <SetUp because={because} onOpen={open} />;
}

/** A new page starts at its top, with the keyboard at its beginning. */
function Main({ children }: { children: ReactNode }) {
  const layout = useLayout();
  const { pathname } = useLocation();
  const how = useNavigationType();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  const { leave, comeBack } = useWayBack();
  useFocusNet(main);
  useLanding(main);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    // A screen that has put the focus somewhere itself, as the list does on coming back, knows better.
    const focused = document.activeElement;
    if (main.current === null || (focused !== main.current && main.current.contains(focused))) return;
    if (how !== NavigationType.Pop) window.scrollTo(0, 0);
    main.current.focus({ preventScroll: true });
    if (how === NavigationType.Pop) return comeBack(main.current);
  }, [pathname, how, comeBack]);
  return (
    <main
      ref={main}
      id="content"
      tabIndex={-1}
      className={mergeClasses(layout.page, layout.target)}
      onClickCapture={leave}
    >
      {children}
    </main>
  );
}
