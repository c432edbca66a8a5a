/** What stands where two people changed the same thing: who the other was, both versions, and the choice. */

export const conflict = {
  title: 'Someone else changed it while you were working',
  explain: 'Nothing was overwritten. Look at both, then choose.',
  chooseEach: 'Choose for each line which one counts.',
  unsaid:
    'Its history does not say who it was. It may have been changed in SharePoint itself: the version history there says.',
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
