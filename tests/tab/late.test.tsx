import { Suspense } from 'react';
import { render, screen } from '@testing-library/react';
import { late } from '../../src/tab/frame/late';

const Words = ({ said }: { said: string }) => <p>{said}</p>;
const drawn = (Part: ReturnType<typeof late<{ said: string }>>) => (
  <Suspense fallback={<p>outline</p>}>
    <Part said="here" />
  </Suspense>
);

describe('A part whose code comes by itself', () => {
  test('is drawn at once where the code is there, with no outline before it', async () => {
    const Part = late(async () => Words);
    await Part.fetch();
    render(drawn(Part));
    expect(screen.getByText('here')).toBeInTheDocument();
  });

  test('asks for the code itself where nobody has, and stands under its outline until then', async () => {
    render(drawn(late(async () => Words)));
    expect(screen.getByText('outline')).toBeInTheDocument();
    expect(await screen.findByText('here')).toBeInTheDocument();
  });

  test('asks again for code that did not come', async () => {
    let asked = 0;
    const Part = late(async () => {
      asked += 1;
      if (asked === 1) throw new Error('Loading chunk 12 failed');
      return Words;
    });
    await expect(Part.fetch()).rejects.toThrow('chunk 12');
    render(drawn(Part));
    expect(await screen.findByText('here')).toBeInTheDocument();
  });

  test('keeps what is typed in it when it is drawn again after its code came', async () => {
    const Field = () => <input aria-label="words" />;
    const Part = late<object>(async () => Field);
    const { rerender } = render(
      <Suspense>
        <Part />
      </Suspense>,
    );
    const before = await screen.findByRole('textbox');
    rerender(
      <Suspense>
        <Part />
      </Suspense>,
    );
    expect(screen.getByRole('textbox')).toBe(before);
  });
});
