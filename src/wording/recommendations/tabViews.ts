/** What stands where views of the list are saved, opened and taken away. */

export const views = {
  open: 'Views',
  title: 'Saved views',
  none: 'No view is saved yet. Narrow, sort or group the list, then save it here under a name.',
  mine: 'Mine, on this computer',
  shared: 'Everybody’s',
  name: 'Name of this view',
  forAll: 'For everybody',
  save: 'Save this view',
  saved: (name: string) => `The view “${name}” is saved.`,
  replaced: (name: string) => `The view “${name}” now shows this list in place of what it showed.`,
  notKept: 'This browser keeps nothing for this page, so no view can be kept on this computer.',
  notThere: (name: string) => `Undone. There is no view “${name}” any more.`,
  undone: (name: string) => `Undone. The view “${name}” is as it was before.`,
  remove: 'Remove',
  removeView: (name: string) => `Remove the view ${name}`,
  removed: (name: string) => `The view “${name}” is removed.`,
  needsName: 'Give the view a name.',
} as const;
