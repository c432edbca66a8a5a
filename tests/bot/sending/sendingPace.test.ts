import { sendingPace } from '../../../src/bot/sending/sendingPace';

/** A wait that ends when the test says that so much time has passed. */
function clockOfOurs() {
  let at = 0;
  let waits: { until: number; go: () => void }[] = [];
  return {
    elapsed: () => at,
    wait: (ms: number) => new Promise<void>((go) => void waits.push({ until: at + ms, go })),
    pass: async (ms: number) => {
      at += ms;
      for (const each of waits.filter(({ until }) => until <= at)) each.go();
      waits = waits.filter(({ until }) => until > at);
      await settled();
    },
  };
}
// Promises that follow each other need a few rounds.
const settled = async () => {
  for (let round = 0; round < 20; round += 1) await Promise.resolve();
};

describe('The pace of sending', () => {
  test('lets one send at a time', async () => {
    const { pass, ...watch } = clockOfOurs();
    const { turn } = sendingPace(10, watch);
    const end = await turn();
    let second = false;
    void turn().then(() => (second = true));
    await pass(5000);
    expect(second).toBe(false);
    end();
    await pass(0);
    expect(second).toBe(true);
  });

  test('begins no more than so many a second', async () => {
    const { pass, ...watch } = clockOfOurs();
    const { turn } = sendingPace(10, watch);
    let sent = 0;
    const sendOne = async () => {
      const end = await turn();
      sent += 1;
      end();
    };
    void Promise.all(Array.from({ length: 50 }, sendOne));
    await settled();
    for (let tenth = 0; tenth < 20; tenth += 1) await pass(100);
    expect(sent).toBe(20 + 1);
  });

  test('is quiet while the service asks for it', async () => {
    const { pass, ...watch } = clockOfOurs();
    const { turn, hold } = sendingPace(10, watch);
    hold(7000);
    let sent = false;
    void turn().then(() => (sent = true));
    await pass(6999);
    expect(sent).toBe(false);
    await pass(1);
    expect(sent).toBe(true);
  });
});
