/** What is not there says so, and leads to where such things are. */
import { screen } from '@testing-library/react';
import { memoryRegister } from '../given/memoryRegister';
import { ann } from './given';
import { openTab } from './openTab';

describe('an address of something that is not there', () => {
  test.each([
    ['/nowhere', 'Recommendations', '/recommendations'],
    ['/recommendations/999', 'Recommendations', '/recommendations'],
    ['/recommendations/first', 'Recommendations', '/recommendations'],
    ['/reports/999', 'Reports', '/reports'],
    ['/papers/999', 'Papers', '/papers'],
    ['/papers/2026-11', 'Papers', '/papers'],
    ['/papers/999/print', 'Papers', '/papers'],
    ['/papers/2026-11/print', 'Papers', '/papers'],
    ['/overview/rows?of=nothing', 'Overview', '/overview'],
  ])('%s leads to %s', async (at, near, to) => {
    openTab({ register: memoryRegister(), me: ann, at });
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: `Go to ${near}` })).toHaveAttribute(
      'href',
      expect.stringContaining(to),
    );
  });
});
