/** A coordinator takes away a recommendation that was entered by mistake. */
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { longName } from '../../wording/itemNames';
import { mistake as say } from '../../wording/recommendations/tabTasks';
import { takeRecommendationAway } from '../../workflows/coordinating/takeEntered';
import { TakeAway } from '../saving/TakenAway';
import { useSession } from '../session/Session';

export function MistakeForm({ row, onClose }: { row: Kept<Recommendation>; onClose: () => void }) {
  const { register, actor } = useSession();
  return (
    <TakeAway
      {...{ name: longName(row), means: say.ofOne, to: `/reports/${row.reportId}`, onClose }}
      work={(key) => takeRecommendationAway(register, { seen: row, actor: actor(), key })}
    />
  );
}
