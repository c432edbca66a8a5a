/** How playwright starts the packaged browser, unpacked; undefined on a machine that it is not built for. */
export const packagedBrowser: () => { executablePath: string; env: Record<string, string> } | undefined;
