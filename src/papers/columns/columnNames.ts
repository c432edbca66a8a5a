/** The words that papers, trackers and spreadsheets print above their columns, and what each column holds. */
import { foldedHeading, type PaperColumn } from '../../inspection/papers/paper';
import { likeness } from '../likeness';

type Names = Partial<Record<PaperColumn, readonly string[]>>;

/** Said so that nobody could mean anything else. A star stands for whatever follows. */
const SURE: Names = {
  no: [
    'no',
    'nos',
    'number',
    '#',
    'item',
    'item no',
    'ref',
    'refs',
    'ref no',
    'ref number',
    'reference',
    'reference no',
    'reference number',
    'rec no',
    'rec number',
    'rec ref',
    'recommendation no',
    'recommendation number',
    'recommendation ref',
    'recommendation reference',
    'afi no',
    'rec/afi no',
    'action no',
    'action ref',
    'task no',
    'id',
  ],
  kind: [
    'kind',
    'type',
    'finding type',
    'type of finding',
    'recommendation type',
    'rec type',
    'rec or afi',
    'rec/afi',
    'category of finding',
  ],
  text: [
    'finding',
    'findings',
    'recommendation text',
    'recommendation wording',
    'recommendation made',
    'full recommendation',
    'recommendation detail',
    'recommendation details',
    'recommendation description',
    'recommendation/action',
    'recommendations/actions',
    'hmicfrs recommendation',
    'hmicfrs recommendations',
    'hmic recommendation',
    'rec',
  ],
  refs: [
    'hmicfrs ref',
    'hmicfrs reference',
    'hmicfrs no',
    'hmicfrs number',
    'hmicfrs id',
    'portal ref',
    'portal reference',
    'portal no',
    'portal id',
    'portal number',
    'monitoring portal ref',
    'inspectorate ref',
    'inspectorate reference',
  ],
  status: [
    'status',
    'current status',
    'rag',
    'rag status',
    'rag rating',
    'current rag',
    'current rag status',
    'rating',
    'brag',
    'brag status',
    'brag rating',
    'bragstatus',
    'progress rag',
    'rag progress',
    'overall rag',
    'rag colour',
    'traffic light',
    'traffic light status',
    'force rag',
    'status/rag',
    'rag/status',
  ],
  due: [
    'due',
    'due date',
    'due by',
    'date due',
    'deadline',
    'current deadline',
    'current due date',
    'target',
    'target date',
    'current target date',
    'completion date',
    'target completion date',
    'expected completion date',
    'anticipated completion date',
    'forecast completion date',
    'estimated completion date',
    'completion due date',
    'due date for completion',
    'completion due',
    'target deadline',
    'force deadline',
    'force due date',
    'implementation date',
    'date for completion',
    'date of completion',
    'date for implementation',
    'to be completed by',
    'timescale for completion',
  ],
  originalDue: [
    'original date',
    'original deadline',
    'original due date',
    'original due',
    'original target date',
    'original target',
    'original completion date',
    'initial date',
    'initial deadline',
    'initial due date',
    'initial target date',
    'hmicfrs due date',
    'hmicfrs deadline',
    'hmicfrs date',
    'baseline date',
  ],
  comments: [
    'comment',
    'comments',
    'update',
    'updates',
    'latest update',
    'latest updates',
    'latest comment',
    'latest position',
    'current update',
    'force update',
    'force updates',
    'force comment',
    'force comments',
    'corporate update',
    'commentary',
    'force commentary',
    'narrative',
    'force narrative',
    'progress',
    'force progress',
    'progress update',
    'progress updates',
    'progress comment',
    'progress comments',
    'progress commentary',
    'progress narrative',
    'progress to date',
    'progress made',
    'comment/update',
    'comments/updates',
    'comments/update',
    'update/comment',
    'updates/comments',
    'progress/update',
    'progress/updates',
    'progress/comments',
    'update/progress',
    'remarks',
    'status update',
    'latest progress',
    'update/comments',
    'quarterly update',
    'action taken',
    'actions taken',
    'response',
    'force response',
  ],
  owner: [
    'owner',
    'owners',
    'lead',
    'leads',
    'lead officer',
    'action owner',
    'action lead',
    'task owner',
    'task lead',
    'force lead',
    'force owner',
    'force task owner',
    'force task lead',
    'force action owner',
    'business lead',
    'responsible',
    'responsible officer',
    'responsible owner',
    'responsible person',
    'person responsible',
    'officer responsible',
    'assigned to',
    'allocated to',
    'recommendation owner',
    'plan owner',
    'task owner/lead',
    'owner/lead',
    'lead/owner',
    'business owner',
    'sro',
    'senior responsible owner',
    'senior responsible officer',
    'force responsible officer',
    'action responsible officer',
    'task responsible officer',
  ],
  position: [
    'position',
    'position in *',
    'position at *',
    'position last *',
    'position as at *',
    'previous position',
    'previous position *',
    'last position',
    'previous status',
    'previous status *',
    'status in *',
    'status at *',
    'status last *',
    'last status',
    'previous rag',
    'previous rag *',
    'rag last *',
    'last rag',
    'prior rag',
    'prior status',
    'previous brag',
    'rag at last *',
    'previous rating',
    'last quarter',
  ],
  direction: ['direction of travel', 'direction', 'dot', 'trend', 'travel'],
  resources: [
    'resource',
    'resources',
    'resources needed',
    'resources required',
    'resource implications',
    'resources *',
    'costs',
    'cost',
  ],
  accepted: ['accepted', 'accepted?', 'accepted y/n', 'accepted yes/no'],
  report: [
    'report',
    'report title',
    'report name',
    'name of report',
    'title of report',
    'inspection',
    'inspection report',
    'inspection title',
    'inspection name',
    'name of inspection',
    'source report',
    'hmicfrs report',
    'hmic report',
    'thematic',
    'thematic report',
    'publication title',
  ],
  published: [
    'published',
    'publication date',
    'date published',
    'date of publication',
    'report published',
    'report date',
    'date of report',
    'published date',
  ],
  task: [
    'task',
    'tasks',
    'force task',
    'force tasks',
    'force action',
    'force actions',
    'sub task',
    'subtask',
    'sub tasks',
    'action required',
    'actions required',
    'task description',
  ],
  level: ['level', 'closure level', 'hmicfrs level'],
  tier: ['tier', 'tier *'],
};

/** Taken so until somebody answers. */
const LIKELY: Names = {
  text: [
    'description',
    'detail',
    'details',
    'wording',
    'text',
    'requirement',
    'issue',
    'title of recommendation',
  ],
  due: [
    'date',
    'when',
    'by when',
    'timescale',
    'timescales',
    'completed by',
    'revised',
    'completion',
    'end date',
    'review date',
  ],
  comments: [
    'notes',
    'note',
    'position statement',
    'evidence',
    'outcome',
    'next steps',
    'rationale',
    'achievements',
    'work done',
    'progress/evidence',
    'what we have done',
  ],
  owner: [
    'who',
    'by whom',
    'department',
    'directorate',
    'team',
    'business area',
    'contact',
    'officer',
    'name',
  ],
  status: [
    'state',
    'stage',
    'colour',
    'complete',
    'complete?',
    'on track',
    'on track?',
    'progress status',
    'delivery status',
    '% complete',
    'percent complete',
  ],
  task: ['action', 'actions', 'activity', 'milestone', 'milestones', 'step', 'steps'],
  report: ['source', 'title', 'theme', 'plan', 'area', 'subject'],
  kind: ['category', 'class'],
  position: ['previous', 'last time', 'last period', 'previous period'],
};

/** Where a sheet has a due date and one of these, these are in force and the other is the original. */
const REVISED = [
  'revised',
  'revised date',
  'revised due date',
  'revised deadline',
  'revised target',
  'revised target date',
  'revised completion date',
  'extended date',
  'extended to',
  'extended deadline',
  'new date',
  'new due date',
  'new deadline',
  'new target date',
  'extension',
  'extension date',
  'current date',
];

export type Named = { column: PaperColumn | undefined; sure: boolean; revised: boolean };

const LONGEST = 60;
const SHORTEST_DAMAGED = 6;
const DAMAGED = 0.8;

const revised = new Set(REVISED.map(foldedHeading));
const sure = index(SURE);
const likely = index(LIKELY);
const beginnings = starred(SURE);

/** What a heading names; nothing for a heading that nobody printed before. */
export function columnNamed(heading: string): Named {
  const folded = heading.length > LONGEST ? '' : foldedHeading(heading);
  if (folded === '') return { column: undefined, sure: false, revised: false };
  if (revised.has(folded)) return { column: 'due', sure: true, revised: true };
  const known =
    sure.get(folded) ?? beginnings.find(([start]) => folded.startsWith(start))?.[1] ?? inParts(heading);
  if (known !== undefined) return { column: known, sure: true, revised: false };
  return { column: likely.get(folded) ?? ofPerson(heading) ?? damaged(folded), sure: false, revised: false };
}

/** "Progress Update (Sept 23)" is a progress update; "Owner/SRO" is an owner by either name. */
function inParts(heading: string): PaperColumn | undefined {
  const bare = heading.replace(/\s*\([^()]*\)\s*$/, '');
  const parts = bare.split('/').map((part) => sure.get(foldedHeading(part)));
  const [first] = parts;
  return (parts.length > 1 || bare !== heading) && parts.every((part) => part === first) ? first : undefined;
}

/** "Strategic Lead", "Reporting Officer": somebody whose it is. */
const ofPerson = (heading: string): PaperColumn | undefined =>
  /\s(?:lead|owner|officer)$/i.test(heading.trim()) ? 'owner' : undefined;

/** Quick, for nearly every cell of a paper is asked; damaged headings and stars are not looked at. */
export function isColumnName(folded: string): boolean {
  return sure.has(folded) || likely.has(folded) || revised.has(folded);
}

/** A heading broken by scanning is still more like itself than like any other. */
function damaged(folded: string): PaperColumn | undefined {
  if (folded.length < SHORTEST_DAMAGED) return undefined;
  for (const [name, column] of sure) {
    const near = Math.abs(name.length - folded.length) <= 2 && name.length >= SHORTEST_DAMAGED;
    if (near && likeness(name, folded) >= DAMAGED) return column;
  }
  return undefined;
}

function index(names: Names): ReadonlyMap<string, PaperColumn> {
  return new Map(
    pairs(names).flatMap(([name, column]) => (name.endsWith('*') ? [] : [[foldedHeading(name), column]])),
  );
}

function starred(names: Names): [string, PaperColumn][] {
  return pairs(names).flatMap(([name, column]) =>
    name.endsWith('*') ? [[foldedHeading(name), column] satisfies [string, PaperColumn]] : [],
  );
}

function pairs(names: Names): [string, PaperColumn][] {
  return Object.entries(names).flatMap(([column, said]) =>
    said.map((name): [string, PaperColumn] => [name, column as PaperColumn]),
  );
}
