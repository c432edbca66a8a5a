/** Clients that nobody here wrote, set up as their own guides say: Microsoft's SDK, and PnPjs. */
import {
  Client,
  type Context,
  type Middleware,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import { DefaultHeaders, DefaultInit, type GraphFI, graphfi } from '@pnp/graph';
import '@pnp/graph/batching.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/list-item/index.js';
import '@pnp/graph/sites/index.js';
import { BrowserFetchWithRetry, DefaultParse, InjectHeaders } from '@pnp/queryable';

type At = { graphOrigin: string; token: string };

/**
 * With the SDK's own retries; only the link that takes the token off for any address but Microsoft's is left out. The SDK
 * takes no link for one that is not https, so the scheme is changed on the way out and back.
 */
export function microsoftClient({ graphOrigin, token }: At): Client {
  const [plain, secure] = [graphOrigin, graphOrigin.replace(/^http:/, 'https:')];
  const last: Middleware = {
    async execute(context: Context) {
      const { request, options } = context;
      const headers = new Headers(options?.headers);
      headers.set('Authorization', `Bearer ${token}`);
      const url = (typeof request === 'string' ? request : request.url).replace(secure, plain);
      const response = await fetch(url, { ...(options as RequestInit), headers });
      const text = (await response.text()).replaceAll(plain, secure);
      context.response = new Response(text === '' ? null : text, response);
    },
  };
  return Client.initWithMiddleware({
    ...{ baseUrl: `${secure}/`, defaultVersion: 'v1.0' },
    middleware: [new RetryHandler(new RetryHandlerOptions()), last],
  });
}

export const pnpClient = ({ graphOrigin, token }: At): GraphFI =>
  graphfi().using(
    DefaultHeaders(),
    DefaultInit(`${graphOrigin}/v1.0`),
    BrowserFetchWithRetry(),
    DefaultParse(),
    InjectHeaders({ Authorization: `Bearer ${token}` }),
  );
