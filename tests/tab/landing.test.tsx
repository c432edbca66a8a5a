/** A page or a menu that goes as it is pressed: the focus lands on what took its place, and nothing is taken on loading. */
import { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Notice } from '../../src/tab/frame/Notice';
import { memoryRegister } from '../given/memoryRegister';
import { cat, coordinator } from './given';
import { openTab } from './openTab';

/** What a browser says and jsdom does not know: whether anything was pressed yet. */
const sayBegun = (hasBeenActive: boolean) =>
  Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive }, configurable: true });

afterEach(() => {
  Reflect.deleteProperty(navigator, 'userActivation');
});

function Pages() {
  const [at, setAt] = useState('Sign in');
  return (
    <Notice key={at} title={at} press={`Leave: ${at}`} onPress={() => setAt('One more step')}>
      Words.
    </Notice>
  );
}

describe('A page that takes the place of another', () => {
  test('takes the focus that went with the button of the other', async () => {
    sayBegun(true);
    render(<Pages />);
    await userEvent.click(screen.getByRole('button', { name: 'Leave: Sign in' }));
    expect(screen.getByRole('heading', { name: 'One more step' })).toBeVisible();
    expect(screen.getByRole('main')).toHaveFocus();
  });

  test('leaves the focus alone where nothing was pressed yet', () => {
    sayBegun(false);
    render(<Pages />);
    expect(document.body).toHaveFocus();
  });
});

describe('The list of screens', () => {
  test('leaves the focus to the page when the screen that is open is chosen again', async () => {
    const { user } = openTab({ register: memoryRegister({ roles: [coordinator] }), me: cat, at: '/people' });
    await screen.findByRole('heading', { level: 1, name: 'People and roles' });
    await user.click(screen.getByRole('link', { name: 'People and roles' }));
    expect(screen.getByRole('main')).toHaveFocus();
  });
});
