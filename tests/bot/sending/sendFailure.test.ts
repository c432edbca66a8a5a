import { failureOf } from '../../../src/bot/sending/sendFailure';

const answered = (status: number, code?: string, headers: Record<string, string> = {}) =>
  Object.assign(new Error('failed'), {
    response: { status, headers, data: code === undefined ? '' : { error: { code } } },
  });

describe('A message Teams did not take', () => {
  test.each([
    [403, 'ConversationBlockedByUser'],
    [403, 'BotNotInConversationRoster'],
    [403, 'BotDisabledByAdmin'],
    [404, 'ConversationNotFound'],
  ])('with %d %s cannot reach its person until the app is installed again', (status, code) => {
    expect(failureOf(answered(status, code))).toMatchObject({ is: 'gone', why: `${code} (${status})` });
  });

  test.each([
    ['in the error', { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } }],
    ['beside it', { error: { code: 'Forbidden' }, errorCode: 209, subCode: 'MessageWritesBlocked' }],
    ['without one', { errorCode: 209, subCode: 'MessageWritesBlocked' }],
  ])('because writing is blocked cannot reach its person, the subcode %s', (_where, data) => {
    const error = Object.assign(new Error('failed'), { response: { status: 403, headers: {}, data } });
    expect(failureOf(error)).toMatchObject({ is: 'gone', why: 'MessageWritesBlocked (403)' });
  });

  test('with a 403 of unknown meaning is parked, and its person stays reachable', () => {
    expect(failureOf(answered(403, 'BadArgument'))).toMatchObject({ is: 'parked', why: 'BadArgument (403)' });
    expect(failureOf(answered(403))).toMatchObject({ is: 'parked', why: 'status 403' });
  });

  test.each([
    [412, 'busy'],
    [429, 'busy'],
    [502, 'busy'],
    [503, 'busy'],
    [504, 'busy'],
    [401, 'signed out'],
    [413, 'too large'],
    [400, 'refused'],
    [404, 'refused'],
    [500, 'refused'],
  ])('with %d is %s', (status, is) => {
    expect(failureOf(answered(status)).is).toBe(is);
  });

  test('waits as long as it is asked to, but never more than an hour', () => {
    expect(failureOf(answered(429, 'Throttled', { 'retry-after': '7' })).waitMs).toBe(7000);
    expect(failureOf(answered(429, 'Throttled', { 'retry-after': '9999' })).waitMs).toBe(3_600_000);
    expect(failureOf(answered(429, 'Throttled', { 'retry-after': 'soon' })).waitMs).toBe(0);
  });

  test('without an answer may have arrived, so nobody knows', () => {
    const timeout = Object.assign(new Error('timeout'), { code: 'ECONNABORTED' });
    expect(failureOf(timeout)).toMatchObject({ is: 'unanswered', why: 'no answer (ECONNABORTED)' });
    expect(failureOf('nonsense').is).toBe('unanswered');
  });

  test('that never left is tried again', () => {
    expect(failureOf(Object.assign(new Error(), { code: 'ECONNREFUSED' })).is).toBe('busy');
  });

  test('carries no token and nobody’s words into the reason', () => {
    const error = Object.assign(answered(500), {
      config: { headers: { Authorization: 'Bearer secret' }, data: 'words' },
    });
    expect(JSON.stringify(failureOf(error))).not.toMatch(/secret|words/);
  });
});
