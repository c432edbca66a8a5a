/** What every row of the list needs to be found, measured and reached by keyboard. */
export type RowPlace = {
  'data-index': number;
  'data-key': string;
  'aria-rowindex': number;
  tabIndex: number;
  className: string;
  style: { transform: string };
  ref: (row: HTMLElement | null) => void;
  onFocus: () => void;
};
