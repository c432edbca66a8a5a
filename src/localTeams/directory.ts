/** Who is who on the wire: Teams knows a person by three names, and a chat by a fourth, none of which tell the others. */
import { createHash } from 'node:crypto';
import type { Person } from './wire';

export type Member = Person & {
  /** The name a bot sees, different for each bot: 29:… */
  memberId: string;
  /** The personal chat between this person and the bot: a:… */
  conversationId: string;
};

export type Directory = ReturnType<typeof createDirectory>;

export function createDirectory(people: readonly Person[], botId: string, tenantId: string) {
  // Made from the facts they stand for, so that they are the same after a restart without being kept.
  const secretName = (kind: string, person: Person) =>
    createHash('sha512').update([kind, tenantId, botId, person.id].join('\n')).digest('base64url');
  const members: readonly Member[] = people.map((person) => ({
    id: person.id,
    name: person.name,
    memberId: `29:1${secretName('member', person).slice(0, 60)}`,
    conversationId: `a:1${secretName('chat', person)}`,
  }));
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

  return {
    members,
    byId: (id: string) => members.find((member) => same(member.id, id)),
    byMemberId: (id: string) => members.find((member) => member.memberId === id),
    byConversation: (id: string) => members.find((member) => member.conversationId === id),
  };
}
