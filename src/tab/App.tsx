/** The tab once someone is signed in: the header, and the screen that the address names. */
import { type ReactNode, Suspense, lazy, useEffect, useRef } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { mergeClasses } from '@fluentui/react-components';
import { Header } from './Header';
import { Home } from './Home';
import { NotFound } from './pieces/NotFound';
import { useLayout, usePageBase } from './pieces/layout';
import { Outline } from './session/Outline';

// A screen's code is fetched when somebody goes there.
const MyWork = lazy(() => import('./myWork/MyWork').then((m) => ({ default: m.MyWork })));
const Recommendations = lazy(() =>
  import('./recommendations/Recommendations').then((m) => ({ default: m.Recommendations })),
);
const RecommendationPage = lazy(() =>
  import('./recommendation/RecommendationPage').then((m) => ({ default: m.RecommendationPage })),
);
const People = lazy(() => import('./people/People').then((m) => ({ default: m.People })));

export function App() {
  usePageBase();
  return (
    <>
      <Header />
      <Main>
        <Suspense fallback={<Outline />}>
          <Routes>
            <Route path="/" element={<Home />} />
            <Route path="/mine" element={<MyWork />} />
            <Route path="/recommendations" element={<Recommendations />} />
            <Route path="/recommendations/:id" element={<RecommendationPage />} />
            <Route path="/people" element={<People />} />
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </Main>
    </>
  );
}

/** A new page starts at its top, with the keyboard at its beginning; the list keeps its own place. */
function Main({ children }: { children: ReactNode }) {
  const layout = useLayout();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main ref={main} id="content" tabIndex={-1} className={mergeClasses(layout.page, layout.focusable)}>
      {children}
    </main>
  );
}
