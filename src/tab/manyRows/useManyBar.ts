/** The bar for the chosen rows: nobody has chosen any when the list comes up, so its code follows the rows. */
import { useEffect, useState } from 'react';

const fetchBar = () => import('./ManyBar').then((m) => m.ManyBar);
type Bar = Awaited<ReturnType<typeof fetchBar>>;

/** Undefined for those who cannot do anything with rows, and until it is there. Throws where its code does not come. */
export function useManyBar(wanted: boolean): Bar | undefined {
  const [found, setFound] = useState<{ bar: Bar } | { failed: unknown }>();
  useEffect(() => {
    if (!wanted) return;
    fetchBar().then(
      (bar) => setFound({ bar }),
      (failed: unknown) => setFound({ failed }),
    );
  }, [wanted]);
  if (found !== undefined && 'failed' in found) throw found.failed;
  return wanted ? found?.bar : undefined;
}
