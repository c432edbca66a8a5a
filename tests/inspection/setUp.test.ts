import {
  type SetUpFacts,
  type SetUpStep,
  isHarmless,
  isMendable,
  lackingScopes,
  reportOn,
} from '../../src/inspection/setUp';

const SITE = 'https://contoso.sharepoint.com/sites/inspections';
const list = (name: string, is: 'made' | 'there' = 'there'): SetUpStep => ({
  ...{ list: name, part: 'list', name },
  is,
});
const facts = (more: Partial<SetUpFacts> = {}): SetUpFacts => ({
  ...{ siteUrl: SITE, lacking: [], site: 'there', hidden: [], closed: [], owners: 'Inspections Owners' },
  plan: [list('Tasks'), list('Roles')],
  visitor: { groups: [], manages: true },
  ...{ groupsThere: true, newer: undefined, bot: 'let in', coordinated: true },
  ...more,
});
const found = (more: Partial<SetUpFacts>) => reportOn(facts(more)).findings.map(({ is }) => is);
const READER = { groups: ['Readers'], manages: false };
const NONE = [list('Tasks', 'made'), list('Roles', 'made')];

describe('A site', () => {
  test('with everything in its place has nothing wrong', () => {
    expect(reportOn(facts())).toMatchObject({ findings: [], unseen: [], mayMend: true, steps: 2 });
  });

  test.each([
    ['missing', 'site missing'],
    ['refused', 'host unknown'],
    ['forbidden', 'site closed'],
    ['unreachable', 'stopped'],
  ] as const)('that is %s is told as: %s, and nothing else of it', (failure, is) => {
    expect(found({ site: { failure, what: 'The site' }, plan: [] })).toEqual([is]);
  });

  test('closed to a sign-in that came without its permission is told as that', () => {
    const lacking = [{ api: 'Graph', scopes: ['Sites.ReadWrite.All'] }] as const;
    const site = { failure: 'forbidden', what: 'The site' } as const;
    expect(found({ site, lacking, plan: [] })).toEqual(['consent missing']);
  });

  test('without a list is a beginning for its owner', () => {
    expect(found({ plan: NONE, coordinated: undefined })).toEqual(['no lists']);
  });

  test.each([
    ['has the groups of the tracker', true, 'no rights'],
    ['has none of its groups', false, 'no lists'],
    ['does not say', undefined, 'nothing seen'],
  ])('of which somebody sees no list and which %s is told so', (_what, groupsThere, is) => {
    expect(found({ plan: NONE, visitor: READER, groupsThere, coordinated: undefined })).toEqual([is]);
  });

  test('is not called wrong for a list that this sign-in is not meant to see', () => {
    const plan = [list('Tasks'), list('Deliveries', 'made')];
    expect(found({ plan, hidden: ['Deliveries'], visitor: READER })).toEqual([]);
    expect(found({ plan })).toEqual(['list missing']);
  });

  test('that lacks a list is told of the list and not of each of its parts', () => {
    const parts: SetUpStep[] = [
      { list: 'Roles', part: 'column', name: 'Key', is: 'made' },
      { list: 'Roles', part: 'rights', name: 'of its own', is: 'made' },
    ];
    expect(reportOn(facts({ plan: [list('Tasks'), list('Roles', 'made'), ...parts] })).findings).toEqual([
      { is: 'list missing', list: 'Roles' },
    ]);
  });

  test('that lacks several columns of a list is told once, with their names', () => {
    const column = (name: string): SetUpStep => ({ list: 'Tasks', part: 'column', name, is: 'made' });
    const plan = [list('Tasks'), list('Roles'), column('Owners'), column('Stage')];
    expect(reportOn(facts({ plan })).findings).toEqual([
      { is: 'lacking', list: 'Tasks', part: 'column', names: ['Owners', 'Stage'] },
    ]);
  });

  test('set up by a newer version is told that, and nothing of what it has made since', () => {
    expect(found({ newer: { found: 9, known: 2 }, plan: NONE })).toEqual(['newer']);
  });

  test('that shuts the bot out, or has nobody to coordinate, is told so', () => {
    expect(found({ bot: 'shut out', coordinated: false })).toEqual(['bot shut out', 'no coordinator']);
  });

  test('whose rights cannot be looked at is not wrong for that', () => {
    const closed = [{ api: 'SharePoint', failure: 'forbidden', what: 'What may be done' }] as const;
    const report = reportOn(facts({ closed, visitor: undefined }));
    expect([report.findings, report.unseen.length, report.mayMend]).toEqual([[], 1, undefined]);
  });
});

describe('Of what is found', () => {
  const step = { list: 'Tasks', part: 'column', name: 'Owners', how: 'it is headed Who' } as const;
  test('setting up again mends what is missing or was changed, and not what holds somebody’s values', () => {
    expect(isMendable({ is: 'list missing', list: 'Tasks' })).toBe(true);
    expect(isMendable({ is: 'changed', ...step, harmless: false })).toBe(true);
    expect(isMendable({ is: 'differs', ...step, harmless: false })).toBe(false);
  });

  test('another heading is harmless', () => {
    const plan: SetUpStep[] = [list('Tasks'), { ...step, is: 'differs', harmless: true }];
    expect(reportOn(facts({ plan })).findings.map(isHarmless)).toEqual([true]);
  });
});

describe('A permission', () => {
  test('is lacking only when nothing that contains it was granted', () => {
    const wanted = ['Sites.ReadWrite.All', 'User.ReadBasic.All'];
    expect(lackingScopes(wanted, ['User.Read'])).toEqual(wanted);
    expect(lackingScopes(wanted, ['Sites.FullControl.All', 'User.Read.All'])).toEqual([]);
  });
});
