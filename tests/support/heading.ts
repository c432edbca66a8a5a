/** The heading of a page that has come: while it is on its way its heading says "Loading". */
export const ARRIVED = { level: 1, name: /^(?!Loading$)/ } as const;
