/** Under a declared status: what the definition in force makes of the same facts, and why it was judged otherwise. */
import { Field, Textarea } from '@fluentui/react-components';
import { definitionsOn } from '../../inspection/recommendation/definitions';
import { heardSince } from '../../inspection/recommendation/explanation';
import { lastClosedHere } from '../../inspection/periods/freeze';
import { impliedStatus } from '../../inspection/recommendation/implied';
import { type Role, isCoordinator } from '../../inspection/reminders/owner';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { stillSaid } from '../../inspection/recommendation/undone';
import type { Update } from '../../inspection/update';
import { item as say } from '../../wording/recommendations/tabItem';
import { saving } from '../../wording/recommendations/tabRecommendation';
import { explainPosition } from '../../workflows/periods/explainPosition';
import { FormFrame, besideField } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import { useAct } from '../session/act';
import { keyFor, useDraft } from '../session/drafts';
import { usePeriods, useRefresh, useSetting } from '../session/reading';
import { useSession } from '../session/Session';
import { type Ends, InPlace } from '../saving/InPlace';

type Props = {
  row: Kept<Recommendation>;
  roles: readonly Role[];
  tasks: readonly Task[];
  updates: readonly Update[];
};

/** What the definition makes of it and why it is judged otherwise; nothing where both agree, or while that is not known. */
export function ByDefinition({ row, roles, tasks, updates }: Props) {
  const layout = useLayout();
  const { me, today } = useSession();
  const own = useSetting('definitions');
  const periods = usePeriods();
  if (own.is !== 'here' || periods.is !== 'here') return null;
  const definitions = definitionsOn(today, own.value.kept?.value ?? []);
  const implied = impliedStatus({ ...row, tasks }, definitions, today);
  if (implied.is === 'agrees') return null;
  const since = lastClosedHere(periods.value.rows)?.closedAt ?? '';
  const { explanation } = heardSince(stillSaid(updates), { owners: row.owners, since });
  return (
    <div className={layout.small}>
      <div>⚠ {say.implied(implied, definitions.name)}</div>
      <div className={layout.words}>{explanation === '' ? say.notWhy : say.why(explanation)}</div>
      {isCoordinator(roles, me.id, today) && (
        <InPlace
          openings={[
            {
              ...{ name: 'why', words: say.sayWhy, saved: say.whySaved, small: true },
              form: (ends) => <WhyForm recommendationId={row.id} since={since} {...ends} />,
            },
          ]}
        />
      )}
    </div>
  );
}

const BESIDE = { 'no words': 'words', 'too many words': 'words' } as const;

type WhyProps = Ends & { recommendationId: string; since: string };

function WhyForm({ recommendationId, since, onSaved, onClose }: WhyProps) {
  const { register, actor, me } = useSession();
  const refresh = useRefresh();
  const { act, run } = useAct();
  const { draft, change, ...begun } = useDraft(`${me.id} why ${recommendationId} ${since}`);
  const { words } = draft;
  async function save() {
    const key = keyFor(draft, words);
    change({ sent: { what: words, key } });
    const said = { recommendationId, what: 'status explained', words, actor: actor(), key } as const;
    if ((await run(() => explainPosition(register, said))) === undefined) return;
    begun.forget();
    onSaved();
    await refresh('updates', 'standing');
  }
  return (
    <FormFrame
      {...{ label: say.whyForm, act, beside: BESIDE, send: say.whySave, sending: saving, onClose }}
      draft={begun}
      onSend={() => void save()}
    >
      <Field label={say.whyForm} hint={say.whyHint} required {...besideField(act, BESIDE, 'words')}>
        <Textarea
          name="words"
          autoFocus
          resize="vertical"
          value={words}
          onChange={(_, { value }) => change({ words: value })}
        />
      </Field>
    </FormFrame>
  );
}
