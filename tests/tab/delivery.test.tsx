import { screen, within } from '@testing-library/react';
import type { Delivery } from '../../src/inspection/reminders/delivery';
import { aDelivery } from '../given/builders';
import { memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { TODAY, ann, bob, cat, coordinator, role } from './given';
import { openTab } from './openTab';

jest.setTimeout(30_000);

const message = (key: string, facts: Partial<Delivery>) =>
  aDelivery({ key, personId: key, personName: key, day: TODAY, ...facts });
const DELIVERIES = [
  message('Ann', { state: 'sent', channel: 'chat', answeredAt: '2023-01-09T09:00:00.000Z' }),
  message('Bob', { state: 'sent', channel: 'mail', why: 'app not installed' }),
  message('Dan', { state: 'refused', why: 'ConversationBlockedByUser (403)' }),
  message('Eve', { state: 'waiting', at: '2023-01-09T08:30:00.000Z' }),
];

const settings = async (me = cat, deliveries: readonly Delivery[] = DELIVERIES) => {
  const roles = [role('Head of PPU', bob), role('Custody manager', ann), coordinator];
  const tab = openTab({ register: memoryRegister({ roles, deliveries }), me, at: '/settings' });
  await screen.findByRole('list', { name: 'Definitions by date' });
  return tab;
};
const section = () => within(screen.getByRole('region', { name: 'Delivery' }));
const says = async (what: string) => (await section().findByText(what)).nextSibling?.textContent;

describe('The delivery of messages', () => {
  test('is counted for a coordinator, with what waits and since when', async () => {
    await settings();
    expect(await says('Sent')).toBe('2 (1 by mail)');
    expect(await says('Answered on the card')).toBe('1');
    expect(await says('Not delivered')).toBe('1');
    expect(await says('Waiting')).toMatch(/^1 \(the oldest since .*9 January.*\)$/);
    expect(await says('Last morning round')).toBe('none yet');
  });

  test('names whom chat did not reach, each with the reason', async () => {
    const { container } = await settings();
    const list = await section().findByRole('list', { name: '2 people were not reached in chat' });
    const lines = within(list).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Bob .*sent by mail: the app is not installed$/),
      expect.stringMatching(/^Dan .*not reached: they blocked the bot$/),
    ]);
    expect(await violations(container)).toEqual([]);
  });

  test('is nothing for others to see', async () => {
    await settings(ann);
    expect(screen.queryByRole('region', { name: 'Delivery' })).toBeNull();
  });

  test('says that nothing has gone out yet', async () => {
    await settings(cat, []);
    expect(await section().findByText('No message has gone out yet.')).toBeInTheDocument();
  });
});
