import { rememberConversation } from '../../../src/bot/answering/onInstall';
import { memoryRegister } from '../../given/memoryRegister';

const activity = (conversation: { id: string; conversationType?: string }) => ({
  from: { id: '29:ann', aadObjectId: 'p-ann' },
  conversation,
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
});

describe('How a person can be written to', () => {
  test('is kept from their own chat with the bot', async () => {
    const register = memoryRegister();
    await rememberConversation(register, activity({ id: 'a:1', conversationType: 'personal' }), 'ours');
    expect((await register.conversations.withKey('p-ann'))?.conversationId).toBe('a:1');
  });

  test.each(['groupChat', 'channel'])('is never learnt from a %s', async (conversationType) => {
    const register = memoryRegister();
    await rememberConversation(register, activity({ id: '19:all@thread.v2', conversationType }), 'ours');
    expect(await register.conversations.withKey('p-ann')).toBeUndefined();
  });
});
