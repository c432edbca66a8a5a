/** What every row of the list needs to be found, measured and reached by keyboard. */
export type RowPlace = {
  'data-index': number;
  'data-key': string;
  'aria-rowindex': number;
  tabIndex: number;
  className: string;
  style: { transform: string };
  ref: (row: HTMLElement | null) => void;
};

/** Whether it stands where it stood: a row that does need not be drawn again. */
export const isSamePlace = (one: RowPlace, other: RowPlace): boolean =>
  one['data-index'] === other['data-index'] &&
  one.tabIndex === other.tabIndex &&
  one.style.transform === other.style.transform &&
  one.ref === other.ref;
