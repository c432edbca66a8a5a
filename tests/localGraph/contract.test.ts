/** The judge itself: a contract that lets everything pass would prove nothing. */
import { contract } from '../contract/contract';

const ITEMS = '/sites/a,b,c/lists/l/items';

describe('The contract', () => {
  test('is content with what Graph could have answered', () => {
    expect(contract('GET', `${ITEMS}?$expand=fields`, undefined, 200, { value: [{ id: '1' }] })).toEqual([]);
    expect(contract('DELETE', `${ITEMS}/1`, undefined, 204, undefined)).toEqual([]);
    const refused = { error: { code: 'itemNotFound', message: 'x' } };
    expect(contract('GET', '/sites/h.com:/sites/team:/lists', undefined, 404, refused)).toEqual([]);
  });

  test.each([
    ['an unknown path', 'GET', '/planets', undefined, 200, {}],
    ['an unknown method', 'PUT', ITEMS, {}, 200, {}],
    ['an unknown query option', 'GET', `${ITEMS}?filter=x`, undefined, 200, { value: [] }],
    ['a status of its own', 'POST', ITEMS, { fields: {} }, 200, { id: '1' }],
    ['an unknown property', 'GET', `${ITEMS}/1`, undefined, 200, { id: '1', colour: 'red' }],
    ['a number for an id', 'GET', `${ITEMS}/1`, undefined, 200, { id: 1 }],
    ['a page without its rows', 'GET', ITEMS, undefined, 200, {}],
    ['a delta without a link', 'GET', `${ITEMS}/delta`, undefined, 200, { value: [] }],
    ['a body after deleting', 'DELETE', `${ITEMS}/1`, undefined, 204, { ok: true }],
    ['a refusal without a code', 'GET', ITEMS, undefined, 400, { error: { message: 'x' } }],
    ['a new item without fields', 'POST', ITEMS, {}, 201, { id: '1' }],
  ])('objects to %s', (_, method, url, sent, status, answer) => {
    expect(contract(method, url, sent, status, answer)).not.toEqual([]);
  });
});
