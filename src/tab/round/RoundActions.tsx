/** What a coordinator can do with a round that is open: call the silent again, or close it; each says first what it does. */
import { useId } from 'react';
import { Button } from '@fluentui/react-components';
import { type Role, hearingOn } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { type Board, isGoingOut, nextCall } from '../../inspection/reminders/round';
import type { Round } from '../../inspection/reminders/roundRecord';
import type { Verdict } from '../../inspection/verdict';
import { again, close } from '../../wording/chat/tabRound';
import type { Changed } from '../../workflows/coordinating/undoChange';
import { callAgain, endRound } from '../../workflows/reminding/startRound';
import { useLayout } from '../pieces/layout';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { WhyNot } from './WhyNot';

type Props = {
  round: Kept<Round>;
  board: Board;
  roles: readonly Role[];
  onClosed: (closing: Changed<Round>) => void;
};

export function RoundActions({ round, board, roles, onClosed }: Props) {
  const { register, actor } = useSession();
  const silent = board.silent.length + board.unreachable.length;
  return (
    <>
      <CallAgain
        round={round}
        board={board}
        roles={roles}
        onPress={() => callAgain(register, round.id, actor())}
      />
      <Doing
        title={close.title}
        willDo={round.askedAt === '' ? close.callsOff : close.willDo(silent)}
        save={close.save}
        saving={close.saving}
        onPress={async () => {
          const ended = await endRound(register, round.id, actor());
          if (ended.ok) onClosed(ended.value);
          return ended;
        }}
      />
    </>
  );
}

type Pressed = () => Promise<Verdict<unknown>>;

function CallAgain({ round, board, roles, onPress }: Omit<Props, 'onClosed'> & { onPress: Pressed }) {
  const layout = useLayout();
  const call = nextCall(round);
  const { today } = useSession();
  // Whoever hears for a role now: somebody may have been appointed since the last call.
  const hearers = new Map(
    roles.map((role) => [role.name, hearingOn(role, today, () => false).hearer?.person.id]),
  );
  const left = [...board.silent, ...board.unreachable].filter(({ role }) => hearers.get(role) !== undefined);
  // While one goes out, another would only be refused.
  if (isGoingOut(round)) return <p className={layout.quiet}>{again.wait}</p>;
  if (call === undefined) return <p className={layout.quiet}>{again.noneLeft}</p>;
  if (left.length === 0) return <p className={layout.quiet}>{again.allAnswered}</p>;
  const people = new Set(left.map(({ role }) => hearers.get(role))).size;
  const items = new Set(left.flatMap(({ waiting }) => waiting)).size;
  return (
    <Doing
      title={again.title(call)}
      willDo={again.willDo(people, items)}
      save={again.save}
      saving={again.saving}
      onPress={onPress}
    />
  );
}

type DoingProps = {
  title: string;
  willDo: string;
  save: string;
  saving: string;
  onPress: Pressed;
};

/** One thing to do: its name, what it will do, and its button. */
function Doing({ title, willDo, save, saving, onPress }: DoingProps) {
  const layout = useLayout();
  const id = useId();
  const refresh = useRefresh();
  const { act, run } = useAct<unknown>();
  const busy = act.is === 'busy';
  const press = async () => {
    await run(onPress);
    await refresh('rounds', 'tasks');
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={layout.section}>
        {title}
      </h3>
      <p>{willDo}</p>
      <Button aria-describedby={id} disabledFocusable={busy} onClick={() => void press()}>
        {busy ? saving : save}
      </Button>
      <WhyNot act={act} />
    </section>
  );
}
