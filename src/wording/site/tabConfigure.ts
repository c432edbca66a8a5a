/** What the page says with which somebody adds the tracker to a channel, a chat or a meeting. */

export const configure = {
  title: 'What should this tab show?',
  explain:
    'Everybody here sees it as a tab. What they may read and change is decided by SharePoint, as everywhere.',
  choices: {
    all: 'All recommendations',
    report: 'One report',
    saved: 'A view somebody made',
  },
  report: 'Report',
  chooseReport: 'Choose a report',
  noReports: 'There are no reports yet.',
  saved: 'Link of the view',
  savedHint: 'Open the view in the tracker, press “Copy link”, and paste it here.',
  notOurs: (host: string) => `That is no link of the tracker. It begins with https://${host}/`,
  noScreen: 'That link leads to no screen of the tracker.',
  shows: (name: string) => `The tab will be called “${name}”.`,
  thenSave: 'Press Save below to add it.',
  notInTeams:
    'This page is for Teams: add the tracker as a tab to a channel or a meeting, and it opens there.',
  name: 'Recommendations',
  names: {
    mine: 'My work',
    overview: 'Overview',
    recommendations: 'Recommendations',
    reports: 'Reports',
    papers: 'Papers',
    round: 'Round',
    people: 'People and roles',
  },
} as const;
