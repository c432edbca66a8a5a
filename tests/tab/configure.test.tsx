import { waitFor } from '@testing-library/react';
import { savedView } from '../../src/tab/configure/savedView';
import { memoryRegister } from '../given/memoryRegister';
import { ann, report, role } from './given';
import { openTab } from './openTab';

const HERE = 'https://tracker.example.org';
const SCREENS = ['mine', 'recommendations'];
const TEAMS = 'https://teams.microsoft.com/l/entity/1234/tracker?context=';
const context = (screen: string) => encodeURIComponent(JSON.stringify({ subEntityId: screen }));

describe('A pasted link', () => {
  test.each([
    [`${HERE}/recommendations?report=3&sort=-due`, '/recommendations?report=3&sort=-due'],
    [`  ${HERE}/recommendations/12\n`, '/recommendations/12'],
    [`${HERE}/#/recommendations?q=a%20b`, '/recommendations?q=a%20b'],
    [`${HERE}/?view=mine`, '/mine'],
    [`${HERE}/?view=recommendations%3Freport%3D3#/recommendations/4`, '/recommendations/4'],
    [`${TEAMS}${context('recommendations/12')}`, '/recommendations/12'],
  ])('%s shows its screen', (pasted, address) => {
    expect(savedView(pasted, HERE, SCREENS)).toMatchObject({ is: 'view', address });
  });

  test.each([
    ['', 'nothing'],
    ['recommendations', 'not ours'],
    ['https://tracker.example.org.evil.example/recommendations', 'not ours'],
    ['http://tracker.example.org/recommendations', 'not ours'],
    ['javascript:alert(1)', 'not ours'],
    [`${HERE}/`, 'no screen'],
    [`${HERE}/nowhere`, 'no screen'],
    [`${HERE}//evil.example/recommendations`, 'no screen'],
    [`${TEAMS}${context('//evil.example')}`, 'no screen'],
  ])('%s is %s', (pasted, is) => {
    expect(savedView(pasted, HERE, SCREENS)).toEqual({ is });
  });
});

const seed = { reports: [report({ title: 'Custody' }), report()], roles: [role('Head of PPU', ann)] };
const open = (offer?: jest.Mock, shows?: string) =>
  openTab({
    register: memoryRegister(seed),
    me: ann,
    at: '/configure',
    ...(offer === undefined
      ? {}
      : { teams: { share: undefined, copy: undefined, open: () => undefined, offer, shows } }),
  });

describe('Setting a channel’s tab up', () => {
  test('begins with all recommendations, and leads nowhere else', async () => {
    const offer = jest.fn();
    const { findByText, queryByRole } = open(offer);
    await findByText(/will be called “Recommendations”/);
    expect(offer).toHaveBeenLastCalledWith({ address: '/recommendations', name: 'Recommendations' });
    expect(queryByRole('navigation')).toBeNull();
  });

  test('offers one report by keyboard, and nothing until it is chosen', async () => {
    const offer = jest.fn();
    const { findByRole, user } = open(offer);
    (await findByRole('radio', { name: 'All recommendations' })).focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(offer).toHaveBeenLastCalledWith(undefined));
    await user.tab();
    await user.selectOptions(await findByRole('combobox', { name: 'Report' }), 'Child protection (2022)');
    expect(offer).toHaveBeenLastCalledWith({
      address: '/recommendations?report=2',
      name: 'Child protection (2022)',
    });
  });

  test('offers a view that somebody copied, and says what is wrong with another link', async () => {
    const offer = jest.fn();
    const { findByRole, findByText, user } = open(offer);
    await user.click(await findByRole('radio', { name: 'A view somebody made' }));
    const field = await findByRole('textbox', { name: 'Link of the view' });
    await user.type(field, 'https://example.org/');
    await findByText(/no link of the tracker/);
    expect(offer).toHaveBeenLastCalledWith(undefined);
    await user.clear(field);
    await user.type(field, `${location.origin}/mine`);
    await waitFor(() => expect(offer).toHaveBeenLastCalledWith({ address: '/mine', name: 'My work' }));
  });

  test('outside Teams says where it belongs', async () => {
    const { findByText, queryByRole } = open();
    await findByText(/This page is for Teams/);
    expect(queryByRole('radio')).toBeNull();
  });

  test.each([
    ['/recommendations', 'All recommendations'],
    ['/recommendations?report=2', 'One report'],
    ['/overview', 'A view somebody made'],
    ['/recommendations?report=99', 'A view somebody made'],
  ])('that shows %s until now begins there, at “%s”', async (shows, name) => {
    const offer = jest.fn();
    const { findByRole, findByText } = open(offer, shows);
    expect(await findByRole('radio', { name })).toBeChecked();
    await findByText(/will be called/);
    expect(offer).toHaveBeenLastCalledWith(expect.objectContaining({ address: shows }));
  });
});
