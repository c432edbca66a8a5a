/** An item as the database keeps it. */
export type ItemRow = {
  list: string;
  id: number;
  guid: string;
  version: number;
  change: number;
  fields: string;
  createdAt: string;
  createdBy: string;
  modifiedAt: string;
  modifiedBy: string;
};
