import { tenantDoors } from '../../../src/bot/commands/provisionCommand';

const ENV = {
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  PROVISION_CLIENT_ID: '22222222-2222-4222-8222-222222222222',
};
const link = () => (id: string) => `https://teams.example/${id}`;
const wrong = (site: string, env: Record<string, string>): string => {
  const doors = tenantDoors(site, env, link);
  return 'wrong' in doors ? doors.wrong : '';
};

describe('The site to set up', () => {
  test.each([
    ['https://contoso.sharepoint.com/sites/inspections/Lists/Tasks/AllItems.aspx', {}],
    ['sites/inspections', { SITE_URL: 'https://contoso.sharepoint.com/sites/other' }],
  ])('is found in %s', (site, more) => {
    expect(tenantDoors(site, { ...ENV, ...more }, link)).toMatchObject({
      siteUrl: 'https://contoso.sharepoint.com/sites/inspections',
      sharePoint: { origin: 'https://contoso.sharepoint.com' },
    });
  });

  test('is refused with what to paste when nothing says where it is', () => {
    expect(wrong('inspections', ENV)).toMatch(
      /"inspections" is not the address of a site.*paste what the address bar/,
    );
  });

  test('needs whoever sets it up to say who signs in', () => {
    expect(wrong('https://contoso.sharepoint.com/sites/x', {})).toContain('PROVISION_CLIENT_ID');
  });
});
