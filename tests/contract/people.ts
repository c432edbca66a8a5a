/** Paths to people. The derived contract has a stub for users and no paths: these follow api/user-list, user-get, user-list-manager. */

const text = { type: ['string', 'null'] };

const user = {
  type: 'object',
  properties: {
    ...{ id: { type: 'string' }, displayName: text, mail: text, userPrincipalName: text, givenName: text },
    ...{ surname: text, jobTitle: text, mobilePhone: text, accountEnabled: { type: ['boolean', 'null'] } },
    businessPhones: { type: 'array', items: { type: 'string' } },
  },
  patternProperties: { '^[^@]*@': {} },
  additionalProperties: false,
};

const page = {
  type: 'object',
  required: ['value'],
  properties: {
    value: { type: 'array', items: user },
    '@odata.nextLink': { type: 'string' },
    '@odata.count': { type: 'integer' },
    '@odata.context': { type: 'string' },
  },
  additionalProperties: false,
};

const named = (...names: string[]) => names.map((name) => ({ name, in: 'query' }));

function reading(schema: object, parameters: object[]) {
  const error = { $ref: '#/components/responses/error' };
  const responses = { '200': { content: { 'application/json': { schema } } }, '4XX': error, '5XX': error };
  return { get: { parameters, responses } };
}

const LISTED = ['$select', '$filter', '$search', '$top', '$orderby', '$count', '$skiptoken'];

export const PEOPLE = {
  '/users': reading(page, named(...LISTED)),
  '/users/{user-id}': reading(user, named('$select')),
  '/users/{user-id}/manager': reading(user, named('$select')),
  '/me': reading(user, named('$select')),
};
