import { DatabaseSync } from '@photostructure/sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADA, cardReply, chatWithBot, shed, withCard } from './chatWithBot';

describe('The chat, started again on the same file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chat-'));
  const file = join(folder, 'chat.db');
  afterAll(() => rmSync(folder, { recursive: true }));
  const start = () => chatWithBot({ database: new DatabaseSync(file) });
  const keyOf = async (origin: string) => (await fetch(`${origin}/teams/v1/.well-known/keys`)).text();

  test('still has its people, messages, answers and key', async () => {
    const before = await start();
    await before.teams.installFor(ADA.id);
    const messageId = await before.send(withCard(shed('sent')));
    before.bot.answer = () => cardReply(shed('answered'));
    await before.teams.press(ADA.id, { messageId, action: { verb: 'dig', data: {} } });
    const key = await keyOf(before.origin);

    const after = await start(); // the first is still open, as a killed process leaves its file: nothing was closed
    await after.teams.installFor(ADA.id);
    expect(after.heard).toEqual([]);
    expect(after.teams.messagesFor(ADA.id)).toMatchObject([{ id: messageId, cards: [shed('answered')] }]);
    expect(after.teams.memberIdOf(ADA.id)).toBe(before.teams.memberIdOf(ADA.id));
    expect(await keyOf(after.origin)).toBe(key);
    before.stop();
    after.stop();
  });
});
