/** What the tab keeps in the browser has a form; a record that takes another one must not be read by the old one's rules. */
import { KEPT_FORM } from '../../src/lists/kept/stores';
import { aMove, aRecommendation, aReport, aTask, heldBy, person } from '../given/builders';

/** The names of all that a record holds, the parts of its parts by their path. */
function namesIn(record: object, path = ''): string[] {
  return Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    const inside = typeof first === 'object' && first !== null ? namesIn(first, `${path}${name}.`) : [];
    return [`${path}${name}`, ...inside];
  });
}

const KEPT = {
  reports: namesIn(aReport()),
  recommendations: namesIn(aRecommendation({ moves: [aMove()] })),
  tasks: namesIn(aTask({ moves: [aMove()] })),
  roles: namesIn(heldBy(person('Ann'), 'A role')),
  settings: ['name', 'sound', 'value'],
};
const sorted = Object.fromEntries(
  Object.entries(KEPT).map(([list, names]) => [list, names.sort().join(' ')]),
);

describe('The form of what is kept', () => {
  test('has a number of its own: raise KEPT_FORM with whatever changes here', () => {
    expect({ form: KEPT_FORM, ...sorted }).toMatchInlineSnapshot(`
      {
        "form": 9,
        "recommendations": "awaits closed closing deadline deadline.anchor deadline.lastDay deadline.said key kind level links moves moves.agreedBy moves.askedBy moves.from moves.from.anchor moves.from.lastDay moves.from.said moves.on moves.reason moves.reportedToBoard moves.to moves.to.anchor moves.to.lastDay moves.to.said noneSet number original original.anchor original.lastDay original.said owners paper paper.accepted paper.asOf paper.comments paper.direction paper.due paper.originalDue paper.owner paper.position paper.resources paper.status refs report reportId sensitive status text tier",
        "reports": "inspectorate key line notes paper plan published publishedSaid reply scope summary title",
        "roles": "away coordinates deputy directorate holdings holdings.acting holdings.from holdings.person holdings.person.id holdings.person.name holdings.until manager name",
        "settings": "name sound value",
        "tasks": "asked asks deadline deadline.anchor deadline.lastDay deadline.said disowned evidence handed hush key lastAnswer lastSaid moves moves.agreedBy moves.askedBy moves.from moves.from.anchor moves.from.lastDay moves.from.said moves.on moves.reason moves.reportedToBoard moves.to moves.to.anchor moves.to.lastDay moves.to.said number original original.anchor original.lastDay original.said owners recommendationId report stage status",
      }
    `);
  });
});
