/** The daily round belongs to one process, however many run: whoever writes the day down first has it. */
import { type LastMorning, mayTake } from '../../inspection/reminders/morning';
import { type Register, isOvertaken } from '../../inspection/register';

type Mine = Pick<LastMorning, 'day' | 'at' | 'by'>;

/** Whether it is ours. Asked again by the same process it stays so, and says that somebody is still at it. */
export const takeMorning = ({ settings }: Pick<Register, 'settings'>, mine: Mine): Promise<boolean> =>
  written(settings, { ...mine, state: 'planning' });

/** Nobody begins this one again; false where somebody took it over meanwhile. */
export const endMorning = ({ settings }: Pick<Register, 'settings'>, mine: Mine): Promise<boolean> =>
  written(settings, { ...mine, state: 'planned' });

async function written(settings: Register['settings'], wanted: LastMorning): Promise<boolean> {
  const seen = await settings.get('last morning');
  if (!mayTake(seen?.value, wanted)) return false;
  try {
    await settings.put('last morning', wanted, seen);
    return true;
  } catch (error) {
    if (isOvertaken(error)) return false;
    throw error;
  }
}
