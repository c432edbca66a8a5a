/** Who may do what, as manifest/permissions.json defines it: groups, permission levels, and which has which where. */
import { z } from 'zod';
import definitions from '../../../manifest/permissions.json';

// Of SPBasePermissions, what our own levels add to those of a reader.
export const ADDED = { AddListItems: 0x2, EditListItems: 0x4 } as const;

// What the level Read has, by its published value (m365 spo roledefinition list).
const READER = { High: 176, Low: 138612833 };

// RoleTypeKind: found by kind, because the names of SharePoint's own levels are translated.
export const STANDARD = { Guest: 1, Reader: 2, Contributor: 3, Administrator: 5 } as const;

const Level = z.union([
  z.strictObject({ name: z.string(), standard: z.enum(['Reader', 'Contributor']) }),
  z.strictObject({
    name: z.string(),
    own: z.string(),
    what: z.string(),
    asReaderAnd: z.array(z.enum(['AddListItems', 'EditListItems'])),
  }),
]);
export type Level = z.infer<typeof Level>;
export type OwnLevel = Extract<Level, { own: string }>;

const Given = z.record(z.string(), z.string());

const Permissions = z.strictObject({
  groups: z.array(z.strictObject({ name: z.string(), what: z.string() })),
  levels: z.array(Level),
  site: Given,
  lists: z.record(z.string(), Given),
});

export const PERMISSIONS = Permissions.parse(definitions);

export function bitsOf({ asReaderAnd }: OwnLevel): { High: string; Low: string } {
  const low = asReaderAnd.reduce((sum, bit) => sum | ADDED[bit], READER.Low);
  return { High: String(READER.High), Low: String(low) };
}

export function levelNamed(name: string): Level {
  const found = PERMISSIONS.levels.find((level) => level.name === name);
  if (found === undefined) throw new Error(`manifest/permissions.json has no level ${name}`);
  return found;
}
