/** An empty My work: why it is empty, and what to do if it should not be. */
import { Link } from 'react-router';
import { mergeClasses } from '@fluentui/react-components';
import { myWork } from '../../wording/recommendations/tabMyWork';
import { useLayout } from '../pieces/layout';
import { namesInWords } from '../../wording/names';

export function NothingToDo({ roles }: { roles: readonly string[] }) {
  const layout = useLayout();
  const none = roles.length === 0;
  return (
    <>
      <h2 className={layout.section}>{none ? myWork.noRoleTitle : myWork.nothingTitle}</h2>
      <p>{none ? myWork.noRole : myWork.nothing(namesInWords(roles))}</p>
      <Link className={mergeClasses(layout.link, layout.notPrinted)} to="/people">
        {myWork.seeRoles}
      </Link>
    </>
  );
}
