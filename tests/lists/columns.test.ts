import { DELIVERY_STATES } from '../../src/inspection/reminders/delivery';
import { PERIOD_SOURCES, PERIOD_STATES } from '../../src/inspection/periods/period';
import { KINDS } from '../../src/inspection/recommendation/recommendation';
import { CALLS, ROUND_STATES } from '../../src/inspection/reminders/roundRecord';
import { CLOSINGS, STATUSES } from '../../src/inspection/recommendation/status';
import { STAGES } from '../../src/inspection/recommendation/task';
import { UPDATE_KINDS } from '../../src/inspection/update';
import { z } from 'zod';
import { LISTS, type ListDefinition, definitionOf } from '../../src/lists/columns';

const Text = z.strictObject({
  allowMultipleLines: z.boolean().optional(),
  maxLength: z.int().max(255).optional(),
  textType: z.literal('plain').optional(),
});

const AColumn = z.strictObject({
  name: z.string().regex(/^[A-Z][A-Za-z0-9]{0,31}$/),
  displayName: z.string(),
  indexed: z.boolean().optional(),
  unique: z.boolean().optional(),
  text: Text.optional(),
  choice: z.strictObject({ choices: z.array(z.string()) }).optional(),
  dateTime: z.strictObject({ format: z.literal('dateOnly') }).optional(),
  number: z.strictObject({ decimalPlaces: z.literal('none') }).optional(),
  boolean: z.record(z.string(), z.never()).optional(),
  personOrGroup: z
    .strictObject({ allowMultipleSelection: z.literal(false), chooseFromType: z.literal('peopleOnly') })
    .optional(),
});

const AllLists: z.ZodType<ListDefinition[]> = z.array(
  z.strictObject({
    name: z.string(),
    description: z.string(),
    template: z.literal('documentLibrary').optional(),
    columns: z.array(AColumn),
  }),
);

const choicesOf = (list: string, name: string) =>
  definitionOf(list).columns.find((column) => column.name === name)?.choice?.choices;

describe('The lists', () => {
  test('are as their type says', () => {
    expect(() => AllLists.parse(LISTS)).not.toThrow();
  });

  test('offer the choices the rules know, word for word', () => {
    expect(choicesOf('Recommendations', 'Kind')).toEqual(KINDS);
    expect(choicesOf('Recommendations', 'Status')).toEqual(STATUSES);
    expect(choicesOf('Recommendations', 'Closed')).toEqual(CLOSINGS);
    expect(choicesOf('Tasks', 'Status')).toEqual(STATUSES);
    expect(choicesOf('Tasks', 'Stage')).toEqual(STAGES);
    expect(choicesOf('Updates', 'Kind')).toEqual(UPDATE_KINDS);
    expect(choicesOf('Periods', 'State')).toEqual(PERIOD_STATES);
    expect(choicesOf('Periods', 'Source')).toEqual(PERIOD_SOURCES);
    expect(choicesOf('Rounds', 'State')).toEqual(ROUND_STATES);
    expect(choicesOf('Rounds', 'Call')).toEqual(CALLS);
    expect(choicesOf('Positions', 'Kind')).toEqual(KINDS);
    expect(choicesOf('Positions', 'Status')).toEqual(STATUSES);
    expect(choicesOf('Positions', 'Implied')).toEqual(STATUSES);
    expect(choicesOf('Positions', 'Closed')).toEqual(CLOSINGS);
    expect(choicesOf('Deliveries', 'State')).toEqual(DELIVERY_STATES);
  });
});

describe.each(LISTS.map((list) => [list.name, list] as const))('The list %s', (_name, list) => {
  const { columns } = list;
  test('has a unique key unless it holds documents, and no more indexes than SharePoint gives', () => {
    const key = columns.find(({ name }) => name === 'Key');
    if (list.template === 'documentLibrary') expect(key).toBeUndefined();
    else expect(key).toMatchObject({ indexed: true, unique: true });
    expect(columns.filter(({ indexed }) => indexed === true).length).toBeLessThanOrEqual(20);
  });

  test('names each column once, and none after a person with Id behind', () => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    // Such a column catches what is written for the person (microsoft-graph-docs#19901).
    const people = columns.filter(({ personOrGroup }) => personOrGroup !== undefined);
    const catching = ['Person', 'SaidBy', 'Deputy', 'Owner', 'Holder', ...people.map(({ name }) => name)];
    expect(names.filter((name) => catching.some((each) => name === `${each}Id`))).toEqual([]);
  });
});
