import { failureOf } from '../../src/bot/sendFailure';

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
    expect(failureOf(answered(status, code))).toMatchObject({
      gone: true,
      passing: false,
      why: `${code} (${status})`,
    });
  });

  test('with a 403 of unknown meaning does not make the person unreachable', () => {
    expect(failureOf(answered(403, 'BadArgument'))).toMatchObject({ gone: false, passing: false });
  });

  test.each([412, 429, 502, 503, 504])('with %d is tried again', (status) => {
    expect(failureOf(answered(status)).passing).toBe(true);
  });

  test('waits as long as it is asked to, but never more than a minute', () => {
    expect(failureOf(answered(429, 'Throttled', { 'retry-after': '7' })).waitMs).toBe(7000);
    expect(failureOf(answered(429, 'Throttled', { 'retry-after': '9999' })).waitMs).toBe(60_000);
  });

  test('without an answer may have arrived, so it is not sent again', () => {
    expect(failureOf(Object.assign(new Error('timeout'), { code: 'ECONNABORTED' }))).toMatchObject({
      mayHaveArrived: true,
      passing: false,
    });
    expect(failureOf('nonsense')).toMatchObject({ mayHaveArrived: true });
  });

  test('that never left is tried again', () => {
    expect(failureOf(Object.assign(new Error(), { code: 'ECONNREFUSED' }))).toMatchObject({
      mayHaveArrived: false,
      passing: true,
    });
  });

  test('carries no token and nobody’s words into the reason', () => {
    const error = Object.assign(answered(500), {
      config: { headers: { Authorization: 'Bearer secret' }, data: 'words' },
    });
    expect(JSON.stringify(failureOf(error))).not.toMatch(/secret|words/);
  });
});
