/** A thousand rows in Fluent's own DataGrid as its first example shows it, every row drawn: the plain way to make a list. */
import { createRoot } from 'react-dom/client';
import {
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  FluentProvider,
  type TableColumnDefinition,
  createTableColumn,
  webLightTheme,
} from '@fluentui/react-components';

type Row = { number: string; words: string; status: string; owner: string; due: string };

const rows = Array.from({ length: 1000 }, (_, at): Row => {
  const words = 'The force should record every crime it is told of, and say why where it does not.';
  return { number: String(at + 1), words, status: 'Amber', owner: 'Head of PPU', due: '31 March 2027' };
});

const columns: TableColumnDefinition<Row>[] = (['number', 'words', 'status', 'owner', 'due'] as const).map(
  (name) =>
    createTableColumn<Row>({
      columnId: name,
      compare: (one, other) => one[name].localeCompare(other[name]),
      renderHeaderCell: () => name,
      renderCell: (row) => row[name],
    }),
);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <DataGrid items={rows} columns={columns} sortable getRowId={(row: Row) => row.number}>
      <DataGridHeader>
        <DataGridRow>
          {({ renderHeaderCell }) => <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>}
        </DataGridRow>
      </DataGridHeader>
      <DataGridBody<Row>>
        {({ item, rowId }) => (
          <DataGridRow<Row> key={rowId}>
            {({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}
          </DataGridRow>
        )}
      </DataGridBody>
    </DataGrid>
  </FluentProvider>,
);
