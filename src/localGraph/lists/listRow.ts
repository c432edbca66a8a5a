/** A list as the database keeps it. */
export type ListRow = {
  id: string;
  site: string;
  name: string;
  displayName: string;
  description: string;
  template: string;
  version: number;
  createdAt: string;
  createdBy: string;
  modifiedAt: string;
  modifiedBy: string;
  lastItem: number;
  lastChange: number;
};
