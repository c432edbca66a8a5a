/** How it looks: light, dark or high contrast, as Teams says, else as the person chose, else as the machine prefers. */
import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from 'react';
import {
  FluentProvider,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { usePrinting } from './printing';
import { keep, recall } from './browserStore';

export type Look = 'light' | 'dark' | 'contrast';
export type LookChoice = Look | 'machine';

const CHOICE = 'recommendation-tracker look';
const THEMES: Readonly<Record<Look, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

type LookContext = { choice: LookChoice; choose: ((choice: LookChoice) => void) | undefined };
const Looks = createContext<LookContext>({ choice: 'machine', choose: undefined });
/** `choose` is undefined in Teams, which decides for all its apps. */
export const useLook = (): LookContext => useContext(Looks);

const asks = (query: string): boolean =>
  typeof window.matchMedia === 'function' && window.matchMedia(query).matches;
const machineLook = (): Look => {
  if (asks('(forced-colors: active)')) return 'contrast';
  return asks('(prefers-color-scheme: dark)') ? 'dark' : 'light';
};

const isChoice = (word: string | undefined): word is LookChoice =>
  word === 'light' || word === 'dark' || word === 'contrast' || word === 'machine';
function chosenBefore(): LookChoice {
  const word = recall(CHOICE);
  return isChoice(word) ? word : 'machine';
}

function useMachineLook(): Look {
  const [look, setLook] = useState(machineLook);
  useEffect(() => {
    if (typeof window.matchMedia !== 'function') return undefined;
    const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((each) =>
      window.matchMedia(each),
    );
    const change = () => setLook(machineLook());
    for (const query of queries) query.addEventListener('change', change);
    return () => {
      for (const query of queries) query.removeEventListener('change', change);
    };
  }, []);
  return look;
}

export function LookProvider({ teams, children }: { teams: Look | undefined; children: ReactNode }) {
  const machine = useMachineLook();
  const [choice, setChoice] = useState(chosenBefore);
  useEffect(() => {
    // Chosen in another window of the same browser.
    const follow = ({ key }: StorageEvent) => {
      if (key === CHOICE) setChoice(chosenBefore());
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, []);
  const shown = useMemo((): LookContext => {
    const choose = (next: LookChoice) => {
      keep(CHOICE, next);
      setChoice(next);
    };
    return { choice, choose: teams === undefined ? choose : undefined };
  }, [choice, teams]);
  const chosen = teams ?? (choice === 'machine' ? machine : choice);
  // Paper is white.
  const look = usePrinting() ? 'light' : chosen;
  useEffect(() => {
    // Scroll bars and date pickers are the browser's own and follow this.
    document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark';
    document.documentElement.style.backgroundColor = THEMES[look].colorNeutralBackground1;
  }, [look]);
  return (
    <Looks value={shown}>
      <FluentProvider theme={THEMES[look]} style={{ minHeight: '100dvh' }}>
        {children}
      </FluentProvider>
    </Looks>
  );
}
