import { waitFor } from '@testing-library/react';
import { memoryRegister } from '../given/memoryRegister';
import { ann, recommendation, report, role } from './given';
import { openTab } from './openTab';

const seed = {
  reports: [report()],
  recommendations: [recommendation({ number: '3' })],
  roles: [role('Head of PPU', ann)],
};
const open = (at: string, teams?: Parameters<typeof openTab>[0]['teams']) =>
  openTab({ register: memoryRegister(seed), me: ann, at, teams });
const can = { share: undefined, copy: undefined, offer: undefined, open: () => undefined };

/** What the browser does with its clipboard here. */
function clipboard(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}
const shut = () => Promise.reject(new DOMException('not here', 'NotAllowedError'));

describe('A link to what is on the screen', () => {
  test('leads to the item, and is copied', async () => {
    const { findByRole, findByText, user } = open('/recommendations/1');
    const copied = jest.fn(() => Promise.resolve());
    clipboard(copied);
    await user.click(await findByRole('button', { name: 'Copy link' }));
    await findByText('Link copied.');
    expect(copied).toHaveBeenCalledWith(`${location.origin}/recommendations/1`);
  });

  test('holds the whole view of the list', async () => {
    const { findByRole, user } = open('/recommendations?q=training&show=all&sort=-due');
    const copied = jest.fn(() => Promise.resolve());
    clipboard(copied);
    await user.click(await findByRole('button', { name: 'Copy link' }));
    await waitFor(() =>
      expect(copied).toHaveBeenCalledWith(`${location.origin}/recommendations?q=training&show=all&sort=-due`),
    );
  });

  test('is copied by Teams where the frame is kept from the clipboard', async () => {
    const copy = jest.fn(() => Promise.resolve());
    const { findByRole, findByText, user } = open('/recommendations/1', { ...can, copy });
    clipboard(shut);
    await user.click(await findByRole('button', { name: 'Copy link' }));
    await findByText('Link copied.');
    expect(copy).toHaveBeenCalledWith(`${location.origin}/recommendations/1`);
  });

  test('is shown and chosen where nothing may copy it', async () => {
    const { findByRole, user } = open('/recommendations/1', { ...can, copy: shut });
    clipboard(shut);
    await user.click(await findByRole('button', { name: 'Copy link' }));
    const link = await findByRole('textbox', { name: 'Link' });
    if (!(link instanceof HTMLInputElement)) throw new Error('The link stands in no field.');
    const { value, selectionStart, selectionEnd } = link;
    expect(value.slice(selectionStart ?? 0, selectionEnd ?? 0)).toBe(`${location.origin}/recommendations/1`);
  });
});

describe('Sharing', () => {
  test('is offered only where Teams can do it', async () => {
    const { findByRole, queryByRole } = open('/recommendations/1', can);
    await findByRole('button', { name: 'Copy link' });
    expect(queryByRole('button', { name: 'Share' })).toBeNull();
  });

  test('hands Teams the link and what it is about', async () => {
    const share = jest.fn(() => Promise.resolve());
    const { findByRole, user } = open('/recommendations/1', { ...can, share });
    await user.click(await findByRole('button', { name: 'Share' }));
    expect(share).toHaveBeenCalledWith({
      url: `${location.origin}/recommendations/1`,
      words: 'Child protection (2022) · Recommendation 3',
    });
  });

  test('that Teams refuses says to copy the link instead', async () => {
    const { findByRole, findByText, user } = open('/recommendations/1', { ...can, share: shut });
    await user.click(await findByRole('button', { name: 'Share' }));
    await findByText(/Copy the link instead/);
  });
});
