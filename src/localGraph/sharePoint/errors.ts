/** How SharePoint REST says no: a number and a .NET name in one code, and a sentence with its language. */

export class SharePointError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const denied = () =>
  new SharePointError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))',
  );

export const absent = (message: string) =>
  new SharePointError(404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException', message);

export const badRequest = (message: string) =>
  new SharePointError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);

export const taken = (message: string) =>
  new SharePointError(500, '-2130575293, Microsoft.SharePoint.SPException', message);

/** The member is called `odata.error` in JSON light and `error` in the verbose form. */
export function errorBody({ code, message }: SharePointError, verbose: boolean) {
  const body = { code, message: { lang: 'en-US', value: message } };
  return verbose ? { error: body } : { 'odata.error': body };
}
