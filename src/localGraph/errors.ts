/** How Graph says no: a status, a code for programs, a message for people. */

type More = { inner?: string; headers?: Record<string, string>; cause?: unknown };

export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: More = {},
  ) {
    super(message, { cause: more.cause });
  }
}

export function invalidRequest(message: string, inner?: string): GraphError {
  return new GraphError(400, 'invalidRequest', message, inner === undefined ? {} : { inner });
}

export function notRecognised(field: string): GraphError {
  return invalidRequest(`Field '${field}' is not recognized`);
}

export function notFound(message = 'The resource could not be found.'): GraphError {
  return new GraphError(404, 'itemNotFound', message);
}

export function accessDenied(): GraphError {
  return new GraphError(403, 'accessDenied', 'Access denied');
}

/** Graph's body for every refusal. The date really does come without a zone (microsoft-graph-docs#9836). */
export function errorBody(error: GraphError, ids: { request: string; client: string }) {
  const date = new Date().toISOString().slice(0, 19);
  const finer = error.more.inner === undefined ? {} : { code: error.more.inner };
  const innerError = { ...finer, date, 'request-id': ids.request, 'client-request-id': ids.client };
  return { error: { code: error.code, message: error.message, innerError } };
}
