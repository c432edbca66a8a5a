/** A control that goes away as it is pressed: whoever works by keyboard or by ear stays where they were. */
import { useRef, useState } from 'react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useFocusNet } from '../../src/tab/frame/focusNet';

function Page() {
  const page = useRef<HTMLElement>(null);
  const [pressed, setPressed] = useState(false);
  useFocusNet(page);
  return (
    <main ref={page} tabIndex={-1}>
      <section aria-label="The round">
        <p>Words.</p>
        {!pressed && <button onClick={() => setPressed(true)}>Start</button>}
      </section>
    </main>
  );
}

describe('The focus', () => {
  test('stays in its section when the pressed button goes', async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    await waitFor(() => expect(screen.getByRole('region', { name: 'The round' })).toHaveFocus());
  });
});
