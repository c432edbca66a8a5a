/** People a text names: found only where a title, a rank or a common forename stands before a surname. */

const CAPITALISED = "[A-Z][a-z]+(?:['’-][A-Z][a-z]+)?|O['’][A-Z][a-z]+|M(?:a)?c[A-Z][a-z]+";
const TITLE = '(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof(?:essor)?|Rev(?:erend)?)\\.?';
const RANK =
  '(?:(?:[AT]\\/|Acting\\s+|Temporary\\s+)?(?:Chief\\s+Constable|(?:Deputy|Assistant)\\s+Chief\\s+Constable|[AD]?CC|(?:Deputy\\s+|Assistant\\s+)?Commissioner|[DA]AC|Commander|Cmdr|(?:Det(?:ective)?\\.?\\s+)?(?:Ch(?:ief)?\\.?\\s+)?(?:Superintendent|Supt|Inspector|Insp|Sergeant|Sgt|Constable)\\.?|D\\/?Supt|DCS|DCI|CI|DI|DS|DC|PC|PS|PCSO|HMI))';

const TITLED = new RegExp(`\\b${TITLE}\\s+((?:${CAPITALISED})(?:\\s+(?:${CAPITALISED}))?)`, 'g');
const RANKED = new RegExp(
  `\\b${RANK}\\s+((?:${CAPITALISED})(?:\\s+(?:${CAPITALISED}))?)(?=$|[^A-Za-z])`,
  'g',
);
const WHOLE = new RegExp(`\\b([A-Z][a-z]+)\\s+(${CAPITALISED})(?=$|[^A-Za-z])`, 'g');

// After a rank these begin a post, a unit or a place, not a surname.
const OF_A_POST = new Set(
  'Head Priority Volume Crime Crimes Ops Operations Road Roads Policing Police Business Planning National Lead Leads Community Communities Custody Niche Major Response Uniform Professional Professionalism Standards Intelligence Specialist Support Safeguarding Public Protection Force Control Firearms Fraud Cyber Economic Sector Local Neighbourhood Strategic Development Performance Learning Training Custodial Criminal Justice Services Service Duty Group Team Chair Director Manager Officer Officers Council Councils Training Investigations Investigation Level Grade And Or The Of For From With Who Is Are Was Has Have Will Should Must In On At To By As Conduct Regulations Performance City London Metropolitan Partnership Partnerships Serious Organised Counter Domestic Abuse Hate Victim Victims Vulnerability Vulnerable Administration Corporate Communications Human Resources January February March April May June July August September October November December'.split(
    ' ',
  ),
);

// Forenames common in Britain that are not words, months or places too; a rarer one is found by its title or rank.
const FORENAMES = new Set(
  'Adam Adrian Ahmed Alan Alastair Alex Alexander Alexandra Alice Alison Amanda Amir Amy Andrea Andrew Angela Ann Anna Anne Anthony Antonia Arthur Ayesha Barbara Barry Ben Benjamin Beth Brian Bridget Bruce Cameron Carl Carol Caroline Catherine Charles Charlotte Chloe Chris Christine Christopher Claire Clare Colin Craig Damian Daniel Darren David Dawn Debbie Deborah Denise Derek Diana Diane Dominic Donna Douglas Duncan Edward Eleanor Elizabeth Ellen Emily Emma Eric Fatima Fiona Frances Francis Frank Gareth Gary Gemma Geoffrey George Gerard Gillian Glen Gordon Graham Greg Hannah Harriet Harry Hassan Hazel Heather Helen Henry Hugh Ian Imran Isabel Jack Jacqueline James Jamie Jane Janet Jason Jean Jennifer Jeremy Jessica Jill Joanna Joanne John Jonathan Joseph Joshua Judith Julia Julian Julie Karen Kate Katherine Kathryn Katie Keith Kelly Kenneth Kerry Kevin Kim Kirsty Laura Lauren Lee Leanne Lesley Liam Linda Lisa Louise Lucy Luke Lynn Malcolm Margaret Maria Marie Martin Mary Matthew Maureen Melanie Michael Michelle Mike Mohammed Muhammad Nadia Natalie Natasha Neil Nicholas Nicola Nigel Oliver Olivia Owen Pamela Patricia Patrick Paul Paula Pauline Peter Philip Phillip Priya Rachel Raj Rebecca Richard Robert Robin Roger Rosemary Ruth Ryan Sally Samantha Samuel Sandra Sanjay Sara Sarah Sean Sharon Sheila Shirley Simon Sophie Stephanie Stephen Steve Steven Stuart Susan Suzanne Thomas Tim Timothy Tina Toby Tom Tracey Tracy Trevor Valerie Vanessa Victoria Vincent Wendy William Yasmin Yvonne Zoe'.split(
    ' ',
  ),
);
const OF_A_PLACE =
  /^(?:Street|Road|Embankment|Station|House|Court|Review|Report|Act|Foundation|Trust|Hospital|Line)$/;

/**
 * Each once, in the order found, with the title or rank it was found by. Conservative: "DCI Priority and Volume Crime"
 * and "Supt Ops UPD" are posts and not flagged; a bare surname without title, rank or forename is missed.
 */
export function namesIn(text: string): string[] {
  const flat = text.replace(/\s+/g, ' ');
  const titled = [...flat.matchAll(TITLED)].map(({ 0: said, index }) => ({ said, index }));
  const ranked = [...flat.matchAll(RANKED)]
    .filter(({ 1: name = '' }) => !OF_A_POST.has(name.split(/\s/)[0] ?? ''))
    .map(({ 0: said, index }) => ({ said: withoutPost(said), index }));
  const whole = [...flat.matchAll(WHOLE)]
    .filter(({ 1: first = '', 2: last = '' }) => FORENAMES.has(first) && !isNoSurname(last))
    .map(({ 0: said, index }) => ({ said, index }));
  const found: { said: string; index: number }[] = [];
  for (const each of [...titled, ...ranked, ...whole])
    if (
      found.every(
        (other) =>
          each.index >= other.index + other.said.length || other.index >= each.index + each.said.length,
      )
    )
      found.push(each);
  return [...new Set(found.sort((a, b) => a.index - b.index).map(({ said }) => said))];
}

const isNoSurname = (word: string): boolean => OF_A_PLACE.test(word) || OF_A_POST.has(word);

/** "CC Simon Head" is a name; of "DI Smith Custody" only the name is kept. */
function withoutPost(said: string): string {
  const words = said.split(' ');
  const last = words.at(-1) ?? '';
  return words.length > 2 && OF_A_POST.has(last) ? words.slice(0, -1).join(' ') : said;
}
