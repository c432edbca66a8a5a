import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Rescue } from '../../src/tab/frame/Rescue';

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

function Falls({ because }: { because: Error | undefined }) {
  if (because !== undefined) throw because;
  return <p>all is well</p>;
}

const noCode = Object.assign(new Error('Loading chunk 12 failed'), { name: 'ChunkLoadError' });

describe('A screen that fails', () => {
  test('because its code did not come says so, and can be loaded again', async () => {
    const reload = jest.fn();
    render(
      <Rescue as="part" reload={reload}>
        <Falls because={noCode} />
      </Rescue>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(/could not be loaded.*What you typed is kept/);
    await userEvent.click(screen.getByRole('button', { name: 'Load the page again' }));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('of itself says so without its error, which may hold what nobody else should read', () => {
    render(
      <Rescue as="page">
        <Falls because={new Error('Ann Archer is undefined')} />
      </Rescue>,
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This could not be loaded');
    expect(screen.getByRole('main')).toHaveTextContent(/Something on this page failed/);
    expect(screen.queryByText(/Ann Archer/)).toBeNull();
  });

  test('is left behind by going elsewhere', () => {
    const at = (place: string, because: Error | undefined) => (
      <Rescue as="part" place={place}>
        <Falls because={because} />
      </Rescue>
    );
    const { rerender } = render(at('/round', noCode));
    expect(screen.queryByText('all is well')).toBeNull();
    rerender(at('/round', undefined));
    expect(screen.queryByText('all is well')).toBeNull();
    rerender(at('/papers', undefined));
    expect(screen.getByText('all is well')).toBeInTheDocument();
  });
});
