/** A coordinator takes away a recommendation that was entered by mistake. */
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { longName } from '../../wording/itemNames';
import { mistake as say } from '../../wording/recommendations/tabTasks';
import { wholeRecommendation } from '../../workflows/coordinating/takeEntered';
import { TakeAway } from '../saving/TakenAway';
import { useSession } from '../session/Session';

export function MistakeForm({ row, onClose }: { row: Kept<Recommendation>; onClose: () => void }) {
  const { register } = useSession();
  return (
    <TakeAway
      {...{ name: longName(row), means: say.ofOne, to: `/reports/${row.reportId}`, onClose }}
      gather={() => wholeRecommendation(register, row)}
    />
  );
}
