/** A part of the page: a heading that the way to it can bring the keyboard to, and what stands under it. */
import type { ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useLayout } from './layout';

type PartProps = { id: string; name: string; children: ReactNode };

export function Part({ id, name, children }: PartProps) {
  const layout = useLayout();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={mergeClasses(layout.section, layout.focusable)}>
        {name}
      </h2>
      {children}
    </section>
  );
}

/** Shows a part, and goes on by keyboard from its heading. */
export function goToPart(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
