/** A button for one filter, and the choices it opens: several of them, or one. */
import type { ReactElement } from 'react';
import type { Choice } from '../lines/choices';
import { late } from '../frame/late';
import { LateMenu } from '../pieces/LateMenu';

const ManyChoices = late(() => import('./FilterChoices').then((m) => m.ManyChoices));
const OneChoice = late(() => import('./FilterChoices').then((m) => m.OneChoice));

type Common = { name: string; choices: readonly Choice[] };

export function ManyMenu(props: Common & { chosen: readonly string[]; choose: (values: string[]) => void }) {
  const { name, ...rest } = props;
  const { length } = rest.chosen;
  return (
    <LateMenu
      size="small"
      // Not 'outline': while it is open its words are black on black in high contrast.
      appearance={length > 0 ? 'secondary' : 'subtle'}
      fetch={ManyChoices.fetch}
      menu={(opener: ReactElement) => <ManyChoices opener={opener} {...rest} />}
    >
      {length > 0 ? `${name} (${length})` : name}
    </LateMenu>
  );
}

export function OneMenu(props: Common & { chosen: string; choose: (value: string) => void }) {
  const { name, ...rest } = props;
  const said = rest.choices.find(({ value }) => value === rest.chosen)?.name ?? '';
  return (
    <LateMenu
      size="small"
      appearance="subtle"
      fetch={OneChoice.fetch}
      menu={(opener: ReactElement) => <OneChoice opener={opener} {...rest} />}
    >
      {name}: {said}
    </LateMenu>
  );
}
