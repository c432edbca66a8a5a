/** What a paper is composed from, in which a test names only what matters: one closed period of our own. */
import { USUAL_RULES } from '../../src/inspection/recommendation/closing';
import { composePaper, type ToCompose } from '../../src/inspection/papers/composePaper';
import type { ComposedPaper } from '../../src/inspection/papers/composed';
import { definitionsOn } from '../../src/inspection/recommendation/definitions';
import { PRESETS, layoutNamed } from '../../src/inspection/papers/layout';
import type { Position } from '../../src/inspection/periods/position';
import { instead } from '../../src/wording/papers/paper';
import { USUAL_ORGANISATION } from '../../src/inspection/settings';
import { aPeriod } from './builders';

export const LAYOUT = {
  tasks: '2016 tasks',
  moves: '2019/2021 tracker',
  owner: '2022 tracker',
  plans: '2023 action-plan review',
} as const;

export const layoutOf = (name: string) => {
  const found = layoutNamed(name, []) ?? PRESETS[0];
  if (found === undefined) throw new Error(`There is no layout ${name}.`);
  return found;
};

export function composed(positions: readonly Position[], more: Partial<ToCompose> = {}): ComposedPaper {
  const period = more.period ?? aPeriod({ state: 'closed' });
  return composePaper({
    ...{
      period,
      positions,
      before: undefined,
      last: new Map(),
      unfinished: [],
      layout: layoutOf(LAYOUT.owner),
    },
    ...{
      definitions: definitionsOn(period.to),
      marking: '',
      organisation: USUAL_ORGANISATION,
      audience: 'board',
      counted: [],
    },
    ...{ stepsOf: () => [], rules: USUAL_RULES, people: [], instead },
    ...more,
  });
}
