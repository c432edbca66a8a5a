/** A part of the page whose code comes by itself: where it is there already the part is drawn at once, with no outline before it. */
import { type ComponentType, type FunctionComponent, lazy, useState } from 'react';

export type Late<Props> = FunctionComponent<Props> & {
  /** Asks for the code; drawing the part asks as well. Rejects where it does not come, and the part then asks anew. */
  fetch: () => Promise<void>;
};

/**
 * React holds back what was suspended for up to 300 ms after the last outline, and a `lazy` part is suspended once even
 * if its code came long ago. What is fetched before it is drawn shall not wait for that.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  let code: ComponentType<Props> | undefined;
  const fetched = async (): Promise<ComponentType<Props>> => (code ??= await load());
  const Waiting = lazy(async () => ({ default: await fetched() })) as unknown as ComponentType<Props>;
  function Part(props: Props) {
    // As it began it stays: another kind of part would be another part, with nothing typed in it.
    const [Chosen] = useState(() => code ?? Waiting);
    return <Chosen {...props} />;
  }
  return Object.assign(Part, {
    async fetch() {
      await fetched();
    },
  });
}
