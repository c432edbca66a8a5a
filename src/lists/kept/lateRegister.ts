/** A register whose code is fetched when the first thing is asked of it, for what was kept can be shown without. */
import { type FollowableRegister, type Following, RegisterError } from '../../inspection/register';

type Part = Exclude<keyof FollowableRegister, 'changesSince' | 'memory'>;

/** What cannot be fetched counts as out of reach, and is fetched again when something is asked again. */
export function lateRegister(fetchCode: () => Promise<FollowableRegister>): FollowableRegister {
  let fetched: Promise<FollowableRegister> | undefined;

  function register(): Promise<FollowableRegister> {
    fetched ??= fetchCode().catch((cause: unknown) => {
      fetched = undefined;
      throw new RegisterError('unreachable', 'The code that asks Graph could not be fetched.', { cause });
    });
    return fetched;
  }

  // All that a part does is asked for and waited for, so each can wait a little longer.
  const part = <Name extends Part>(name: Name): FollowableRegister[Name] =>
    new Proxy({} as FollowableRegister[Name], {
      get:
        (_none, does) =>
        async (...given: unknown[]) => {
          const whole = (await register())[name];
          const work: unknown = Reflect.get(whole, does);
          return typeof work === 'function' ? (Reflect.apply(work, whole, given) as unknown) : work;
        },
    });

  return {
    ...{ reports: part('reports'), recommendations: part('recommendations'), tasks: part('tasks') },
    ...{ updates: part('updates'), roles: part('roles'), periods: part('periods'), rounds: part('rounds') },
    ...{ positions: part('positions'), deliveries: part('deliveries'), conversations: part('conversations') },
    ...{ imports: part('imports'), settings: part('settings'), evidence: part('evidence') },
    ...{ rights: part('rights'), people: part('people') },
    changesSince(marks) {
      const asked = register().then((there) => there.changesSince(marks));
      const answer = <T>(of: (each: Following) => Promise<T>): Promise<T> => {
        const answered = asked.then(of);
        // Whoever wants one of them may leave the others.
        answered.catch(() => undefined);
        return answered;
      };
      return {
        me: answer(({ me }) => me),
        reports: answer(({ reports }) => reports),
        recommendations: answer(({ recommendations }) => recommendations),
        tasks: answer(({ tasks }) => tasks),
        roles: answer(({ roles }) => roles),
        settings: answer(({ settings }) => settings),
      };
    },
  };
}
