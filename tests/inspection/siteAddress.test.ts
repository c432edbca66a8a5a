import { type SiteRefusal, siteAddress } from '../../src/inspection/siteAddress';

const SITE = 'https://contoso.sharepoint.com/sites/inspections';
const HOST = 'contoso.sharepoint.com';

describe('A site is found in', () => {
  test.each<[what: string, given: string, url?: string]>([
    ['its address', SITE],
    ['its address with a slash at the end', `${SITE}/`],
    ['its address with two', `${SITE}//`],
    ['its home page', `${SITE}/SitePages/Home.aspx`],
    ['a page of an old kind', `${SITE}/Pages/default.aspx`],
    ['a page in the site itself', `${SITE}/default.aspx`],
    ['a list', `${SITE}/Lists/Tasks/AllItems.aspx?viewid=7f6e%2Dd0&as=json`],
    ['a list as an app page', `${SITE}/_layouts/15/start.aspx#/Lists/Tasks/AllItems.aspx`],
    ['its settings', `${SITE}/_layouts/15/settings.aspx`],
    ['its contents', `${SITE}/_layouts/15/viewlsts.aspx?view=14`],
    ['an interface', `${SITE}/_api/web/lists`],
    ['its documents', `${SITE}/Shared%20Documents/Forms/AllItems.aspx?id=%2Fsites%2Fother`],
    ['a library', `${SITE}/Evidence/Forms/AllItems.aspx`],
    ['a sharing link of a list', 'https://contoso.sharepoint.com/:l:/s/inspections/FxYz12-ab?e=KfDq1T'],
    [
      'a sharing link of a page',
      'https://contoso.sharepoint.com/:u:/r/sites/inspections/SitePages/Home.aspx?csf=1',
    ],
    [
      'a sharing link of a folder',
      'https://contoso.sharepoint.com/:f:/r/sites/inspections/Shared%20Documents/2022?d=w1',
    ],
    [
      'a sharing link of a list in place',
      'https://contoso.sharepoint.com/:l:/r/sites/inspections/Lists/Tasks?e=1',
    ],
    ['no scheme', 'contoso.sharepoint.com/sites/inspections'],
    ['two slashes and no scheme', '//contoso.sharepoint.com/sites/inspections'],
    ['http', 'http://contoso.sharepoint.com/sites/inspections'],
    ['a port', 'https://contoso.sharepoint.com:443/sites/inspections'],
    ['a name before the host', 'https://me@contoso.sharepoint.com/sites/inspections'],
    ['spaces around', `  ${SITE} \n`],
    ['a sign that cannot be seen', `\u200b${SITE}\ufeff`],
    ['angle brackets', `<${SITE}>`],
    ['quotes and a full stop', `“${SITE}.”`],
    ['a sentence', `The site is ${SITE}, as agreed.`],
    [
      'a mail program’s safe link',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${SITE}/SitePages/Home.aspx`)}&data=05%7C01&reserved=0`,
    ],
    ['a link for a program', `ms-excel:ofe|u|${SITE}/Shared%20Documents/plan.xlsx`],
    ['capitals', 'HTTPS://Contoso.SharePoint.COM/Sites/inspections'],
    [
      'a team’s site',
      'https://contoso.sharepoint.com/teams/x/SitePages/Home.aspx',
      'https://contoso.sharepoint.com/teams/x',
    ],
    [
      'a team’s sharing link',
      'https://contoso.sharepoint.com/:x:/t/x/Ek1?e=2',
      'https://contoso.sharepoint.com/teams/x',
    ],
    ['the root site', 'https://contoso.sharepoint.com/', 'https://contoso.sharepoint.com'],
    [
      'the root site’s page',
      'https://contoso.sharepoint.com/SitePages/Home.aspx',
      'https://contoso.sharepoint.com',
    ],
    ['the start of every site', 'https://contoso.sharepoint.com/sites/', 'https://contoso.sharepoint.com'],
    ['a site below a site', `${SITE}/audit/Lists/Tasks/AllItems.aspx`, `${SITE}/audit`],
    [
      'letters written as numbers',
      'https://contoso.sharepoint.com/sites/%C3%89quipe%20A',
      'https://contoso.sharepoint.com/sites/%C3%89quipe%20A',
    ],
    [
      'letters as they are',
      'https://contoso.sharepoint.com/sites/Équipe',
      'https://contoso.sharepoint.com/sites/%C3%89quipe',
    ],
    ['slashes written as numbers', 'https://contoso.sharepoint.com%2Fsites%2Finspections'],
  ])('%s', (_what, given, url = SITE) => {
    expect(siteAddress(given)).toEqual({ ok: true, url });
  });

  test.each([
    ['its path', 'sites/inspections', SITE],
    ['its path with a slash', '/sites/inspections/', SITE],
    ['a page’s path', '/sites/inspections/SitePages/Home.aspx', SITE],
    ['a team’s path', 'teams/x', 'https://contoso.sharepoint.com/teams/x'],
    ['its name alone', 'inspections', SITE],
    [
      'an address on another host',
      'https://fabrikam.sharepoint.com/sites/x',
      'https://fabrikam.sharepoint.com/sites/x',
    ],
  ])('%s, where the host is known', (_what, given, url) => {
    expect(siteAddress(given, HOST)).toEqual({ ok: true, url });
  });
});

describe('No site is found in', () => {
  test.each<[what: string, given: string, refusal: SiteRefusal]>([
    ['nothing', '  ', 'nothing'],
    ['a pair of brackets', '<>', 'nothing'],
    ['a name without a host', 'inspections', 'no host'],
    ['a path without a host', 'sites/inspections', 'no host'],
    ['a channel of Teams', 'https://teams.microsoft.com/l/channel/19%3aabc/General?groupId=1', 'teams'],
    ['Teams by its new name', 'https://teams.cloud.microsoft/l/team/19', 'teams'],
    ['a link for the Teams program', 'msteams:/l/channel/19', 'teams'],
    [
      'the administration',
      'https://contoso-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx',
      'administration',
    ],
    ['somebody’s own documents', 'https://contoso-my.sharepoint.com/personal/ann_contoso_com', 'personal'],
    ['a personal site on the common host', 'https://contoso.sharepoint.com/personal/ann', 'personal'],
    ['another place', 'https://www.office.com/launch/sharepoint', 'not SharePoint'],
    [
      'a host that only looks like it',
      'https://contoso.sharepoint.com.evil.example/sites/x',
      'not SharePoint',
    ],
    ['a percent sign that starts nothing', 'https://contoso.sharepoint.com/sites/50%', 'not readable'],
  ])('%s', (_what, given, refusal) => {
    expect(siteAddress(given)).toEqual({ ok: false, refusal });
  });
});
