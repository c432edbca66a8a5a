/** Paths to files. The derived contract has stubs for drives and no paths: these follow driveitem-put-content, driveitem-createuploadsession and resources/driveitem. */

const text = { type: 'string' };
const identity = { $ref: '#/components/schemas/microsoft.graph.identitySet' };

const drive = {
  type: 'object',
  properties: { id: text, driveType: text, name: text, webUrl: text },
  required: ['id'],
  additionalProperties: false,
};

const driveItem = {
  type: 'object',
  properties: {
    ...{ id: text, name: text, size: { type: 'integer' }, webUrl: text, eTag: text, cTag: text },
    ...{ createdDateTime: text, lastModifiedDateTime: text, createdBy: identity, lastModifiedBy: identity },
    parentReference: { $ref: '#/components/schemas/microsoft.graph.itemReference' },
    file: { type: 'object' },
  },
  required: ['id', 'name', 'webUrl'],
  additionalProperties: false,
};

const ranges = { type: 'array', items: { type: 'string', pattern: '^\\d+-\\d*$' } };
const going = {
  type: 'object',
  properties: { expirationDateTime: text, nextExpectedRanges: ranges },
  required: ['expirationDateTime', 'nextExpectedRanges'],
  additionalProperties: false,
};
const session = {
  ...going,
  properties: { ...going.properties, uploadUrl: text },
  required: [...going.required, 'uploadUrl'],
};

const wish = {
  type: 'object',
  properties: {
    item: {
      type: 'object',
      properties: {
        '@microsoft.graph.conflictBehavior': { enum: ['rename', 'fail', 'replace'] },
        name: text,
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const error = { $ref: '#/components/responses/error' };
const refused = { '4XX': error, '5XX': error };
const named = (...names: string[]) => names.map((name) => ({ name, in: 'query' }));

// A file is named by its path below the root, which a colon ends: {file} has it at its end.
const FILE = '/drives/{drive-id}/root:/{folder}/{file}';

export const DRIVES = {
  '/sites/{site-id}/lists/{list-id}/drive': {
    get: { parameters: named('$select'), responses: { '200': json(drive), ...refused } },
  },
  [`${FILE}/content`]: {
    put: {
      parameters: named('@microsoft.graph.conflictBehavior'),
      responses: { '200': json(driveItem), '201': json(driveItem), ...refused },
    },
  },
  [`${FILE}/createUploadSession`]: {
    post: { requestBody: json(wish), responses: { '200': json(session), ...refused } },
  },
  // The stand-in's own address for what Graph calls uploadUrl; what is asked and answered there is Graph's.
  '/uploads/{token}': {
    put: {
      responses: { '200': json(driveItem), '201': json(driveItem), '202': json(going), ...refused },
    },
    get: { responses: { '200': json(going), ...refused } },
    delete: { responses: { '204': {}, ...refused } },
  },
};
