/** What the screens of papers read: all that closing a period looks at. */
import type { DefinitionSet } from '../../inspection/recommendation/definitions';
import { useFetched } from '../session/reading';
import { useSession } from '../session/Session';
import { standingAt } from '../../workflows/periods/closePeriod';

const NO_DEFINITIONS: readonly DefinitionSet[] = [];

/** Everything a paper is made of, as the register has it now. */
export function useStanding(periodId: string) {
  const { register } = useSession();
  return useFetched(['standing', periodId], async () => {
    const [period, own] = await Promise.all([
      register.periods.find(periodId),
      register.settings.get('definitions'),
    ]);
    return standingAt(register, period, own?.value ?? NO_DEFINITIONS);
  });
}
