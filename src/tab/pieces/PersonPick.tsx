/** Finding a person of the organisation by the beginning of a name. */
import { useEffect, useState } from 'react';
import { Combobox, Option, mergeClasses } from '@fluentui/react-components';
import type { Person } from '../../inspection/reminders/owner';
import { people } from '../../wording/tabPeople';
import { useLayout } from './layout';
import { useFetched } from '../session/reading';
import { useSession } from '../session/Session';

const PAUSE_MS = 250;

function usePause(words: string): string {
  const [paused, setPaused] = useState(words);
  useEffect(() => {
    if (words === paused) return undefined;
    const timer = setTimeout(() => setPaused(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, paused]);
  return paused;
}

type Props = {
  chosen: Person | undefined;
  /** And what was typed, which may name nobody yet. */
  choose: (person: Person | undefined, typed: string) => void;
  autoFocus?: boolean;
};

export function PersonPick({ chosen, choose, ...field }: Props) {
  const { register } = useSession();
  const layout = useLayout();
  const [words, setWords] = useState(chosen?.name ?? '');
  const asked = usePause(words.trim());
  const found = useFetched(['people', asked], async (asking) =>
    asked === '' ? [] : register.people.search(asked, asking),
  );
  // A pause is part of the search, for whoever waits.
  const waits = found.is === 'fetching' || words.trim() !== asked;
  const persons = found.is === 'here' ? found.value : [];
  return (
    <Combobox
      // A Field hands its label and its message down in these.
      {...field}
      name="person"
      freeform
      // Fluent's own word for it is English.
      expandIcon={{ 'aria-label': people.openList }}
      value={words}
      selectedOptions={chosen === undefined ? [] : [chosen.id]}
      onChange={({ target }) => {
        setWords(target.value);
        choose(undefined, target.value);
      }}
      onOptionSelect={(_, { optionValue }) => {
        const person = persons.find(({ id }) => id === optionValue);
        if (person === undefined) return;
        const { id, name } = person;
        setWords(name);
        choose({ id, name }, name);
      }}
    >
      {persons.map(({ id, name, address }) => (
        <Option key={id} value={id} text={name}>
          <span>
            {name}
            <span className={mergeClasses(layout.under, layout.quiet, layout.small)}>{address}</span>
          </span>
        </Option>
      ))}
      {persons.length === 0 && (
        <Option key="none" value="" disabled>
          {waits ? people.searching : asked === '' ? people.personHint : people.nobodyFound}
        </Option>
      )}
    </Combobox>
  );
}
