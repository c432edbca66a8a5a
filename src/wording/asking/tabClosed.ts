/** What stands where a person may read the site and not write to it: the answers that are theirs go by the card. */

export const closed = {
  mayNot:
    'You can read this site but not change it, so nothing can be answered here. Answer on the card in chat: write “my tasks” there. Or ask a coordinator to put you into the site’s group Owners.',
  mayNotChange:
    'You can read this but not change it here. Ask an owner of the SharePoint site to put you into its group Coordinators; until then the buttons for changing it are not shown.',
  mayNeither:
    'You can read this site but not change it, so nothing can be changed or answered here. Ask an owner of the SharePoint site to put you into its group Coordinators; until then the buttons are not shown. What is yours to answer, answer on the card in chat: write “my tasks” there.',
  refused:
    'Not saved: you can read this site but not change it. Your words are kept here. Answer on the card in chat: write “my tasks” there. Or ask a coordinator to put you into the site’s group Owners.',
  shutOut:
    'If something is yours to answer, you can do that meanwhile on its card in chat: write “my tasks” there.',
  chat: 'Open the chat',
  chatFor: (where: string) => `Open the chat to answer for ${where}`,
} as const;
