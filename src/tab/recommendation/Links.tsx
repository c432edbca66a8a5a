/** How it hangs together with others: each link from either end, with how the other stands, and dates that would follow. */
import { useState } from 'react';
import { Link } from 'react-router';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type SeenLink, linksOf, proposedMoves } from '../../inspection/recommendation/links';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { links as say } from '../../wording/recommendations/tabClosing';
import { refusedBeside } from '../../wording/recommendations/tabRefusals';
import { unlinkRecommendations } from '../../workflows/coordinating/linkRecommendations';
import { useMay } from '../answering/useMayAnswer';
import { useLayout } from '../pieces/layout';
import { StatusBadge } from '../pieces/StatusBadge';
import { whatFailed } from '../pieces/Trouble';
import { useRecommendations } from '../session/reading';
import { useSession } from '../session/Session';
import { InPlace } from '../saving/InPlace';
import { LinkForm } from '../changing/LinkForm';
import { nameOf } from '../changing/nameOf';
import { Part } from '../pieces/Part';
import { ProposedDates } from '../changing/ProposedDates';
import { useChange } from '../changing/useChange';

const useStyles = makeStyles({
  list: { marginBottom: '8px' },
  link: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

type Row = Kept<Recommendation>;

export function Links({ row, coordinates }: { row: Row; coordinates: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const fetched = useRecommendations();
  const [removed, setRemoved] = useState('');
  const changes = useMay('change', coordinates) && coordinates;
  if (fetched.is !== 'here') return null;
  const all = fetched.value.rows.map((each) => (each.id === row.id ? row : each));
  const seen = linksOf(row, all);
  return (
    <Part id="links" name={say.title(seen.length)}>
      {seen.length === 0 && <p className={layout.quiet}>{say.none}</p>}
      <ul className={mergeClasses(layout.plainList, seen.length > 0 && styles.list)}>
        {seen.map((link, place) => (
          <LinkLine
            key={`${link.keptAt.id} ${link.is} ${link.other?.key ?? place}`}
            {...{ link, coordinates: changes }}
            onRemoved={() => setRemoved(say.removed)}
          />
        ))}
      </ul>
      <span role="status">{removed}</span>
      <ProposedDates
        row={row}
        proposals={proposedMoves(all).filter((move) => move.row.id === row.id)}
        coordinates={changes}
      />
      {coordinates && (
        <InPlace
          openings={[
            {
              ...{ name: 'link', words: say.add, saved: say.saved },
              form: (ends) => <LinkForm {...{ row, all, ...ends }} />,
            },
          ]}
        />
      )}
    </Part>
  );
}

type LineProps = { link: SeenLink<Row>; coordinates: boolean; onRemoved: () => void };

function LinkLine({ link, coordinates, onRemoved }: LineProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { register, actor } = useSession();
  const { is, other, words, keptAt } = link;
  const { act, save } = useChange(keptAt, onRemoved);
  const name = other === undefined ? words || link.link.key : nameOf(other);
  return (
    <li className={styles.link}>
      <div className={layout.row}>
        <span className={layout.quiet}>{say.seen(is)}</span>
        {other === undefined ? (
          <span>
            {name} ({say.unknown})
          </span>
        ) : (
          <>
            <Link className={layout.link} to={`/recommendations/${other.id}`}>
              {name}
            </Link>
            <StatusBadge status={other.status} />
          </>
        )}
        {coordinates && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={act.is === 'busy'}
            aria-label={say.removeOf(say.seen(is), name)}
            onClick={() =>
              void save((seen, key) =>
                unlinkRecommendations(register, { seen, link: link.link, actor: actor(), key }),
              )
            }
          >
            {say.remove}
          </Button>
        )}
      </div>
      {other !== undefined && (
        <div className={mergeClasses(layout.quiet, layout.small, layout.words)}>
          {[other.text.slice(0, 140), words].filter((part) => part !== '').join(' · ')}
        </div>
      )}
      {act.is === 'refused' && <div role="alert">{refusedBeside(act.refusal)}</div>}
      {act.is === 'failed' && <div role="alert">{whatFailed(act.failure)}</div>}
    </li>
  );
}
