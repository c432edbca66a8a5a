/** What stands where two people changed the same thing: who the other was, both versions, and the choice. */

export const conflict = {
  title: 'Someone else changed it while you were working',
  explain: 'Nothing was overwritten. Look at both, then choose.',
  chooseEach: 'Choose for each line which one counts.',
  unsaid:
    'Who it was is not in its history: it may have been changed in SharePoint itself, where its version history says.',
  entry: (who: string, when: string, what: string) => `${who}, ${when}: ${what}`,
  what: 'What',
  theirs: 'Theirs, saved now',
  mine: 'Mine, not saved',
  same: 'unchanged',
  takeTheirs: (what: string) => `${what}: theirs`,
  takeMine: (what: string) => `${what}: mine`,
  keepTheirs: 'Keep theirs',
  applyMine: 'Save mine on top of theirs',
  applyChosen: 'Save what I chose',
} as const;
