/** One row of the paper: what it asks, what would change, what stands, and what to look at. */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { excerptsOf } from '../../inspection/excerpts';
import { CLOSED, type ProposedChange, type RowProposal } from '../../workflows/importing/proposeImport';
import { importing as say } from '../../wording/papers/tabImport';
import { useLayout } from '../pieces/layout';

const useStyles = makeStyles({
  row: { padding: '4px 0 8px 16px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  facts: { margin: '0 0 0 32px', padding: 0, listStyleType: 'none' },
});

const LETTERS = 140;
const short = (text: string): string => (text.length <= LETTERS ? text : `${text.slice(0, LETTERS)}…`);
const orNothing = (text: string): string => (text === '' ? say.nothing : text);
const fromTo = (before: string, after: string): string =>
  excerptsOf(before, after, LETTERS).map(orNothing).join(' → ');

function changeWords(is: RowProposal['is'], { what, before, after }: ProposedChange): string {
  if (what === 'closed') return say.isClosed(after === CLOSED);
  return is === 'changed' && what !== 'remark' ? fromTo(before, after) : orNothing(short(after));
}

type Props = { row: RowProposal; chosen: boolean; choose: (on: boolean) => void };

export function ProposedRow({ row, chosen, choose }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { number, text, is, changes, kept, notes } = row;
  return (
    <div className={styles.row}>
      <Checkbox
        label={`${say.row(number)} · ${say.counts[is]} · ${short(text)}`}
        disabled={is === 'same' || is === 'older'}
        checked={chosen}
        onChange={(_, { checked }) => choose(checked === true)}
      />
      <ul className={mergeClasses(styles.facts, layout.small, layout.words)}>
        {changes.map(({ what, before, after }) => (
          <li key={what}>
            <span className={layout.quiet}>{say.fields[what]}: </span>
            {changeWords(is, { what, before, after })}
          </li>
        ))}
        {kept.map(({ what, ours, papers }) => (
          <li key={`kept ${what}`}>{say.kept(what, ...excerptsOf(ours, papers, LETTERS))}</li>
        ))}
        {notes.map(say.note).map((note) => (
          <li key={note}>⚠ {note}</li>
        ))}
      </ul>
    </div>
  );
}
