/** Sends what is on the screen to somebody: a link to copy, and in Teams its own window for sharing. */
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { Button, Input, makeStyles } from '@fluentui/react-components';
import { LinkRegular, ShareRegular } from '@fluentui/react-icons';
import { sharing as say } from '../../wording/recommendations/tabShare';
import { webLink } from '../session/links';
import { useSession } from '../session/Session';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  link: { minWidth: '0', width: '320px', maxWidth: '100%' },
});

type Said = 'nothing' | 'copied' | 'chosen' | 'not shared';

/** The address holds all that is on the screen; `title` goes with it to whoever gets it. */
export function ShareLink({ title }: { title: string }) {
  const styles = useStyles();
  const { teams } = useSession();
  const { pathname, search } = useLocation();
  const [said, setSaid] = useState<Said>('nothing');
  const link = webLink(`${pathname}${search}`);
  const share = teams?.share;
  async function copy() {
    setSaid((await copied(link, teams?.copy)) ? 'copied' : 'chosen');
  }
  const send = () =>
    share?.({ url: link, words: title }).then(
      () => setSaid('nothing'),
      () => setSaid('not shared'),
    );
  return (
    <div className={styles.row}>
      <Button size="small" appearance="subtle" icon={<LinkRegular />} onClick={() => void copy()}>
        {say.copy}
      </Button>
      {share !== undefined && (
        <Button size="small" appearance="subtle" icon={<ShareRegular />} onClick={() => void send()}>
          {say.share}
        </Button>
      )}
      {said === 'chosen' && <ChosenLink link={link} className={styles.link} />}
      <span role="status">
        {said === 'copied' && say.copied}
        {said === 'chosen' && say.chosen}
        {said === 'not shared' && say.notShared}
      </span>
    </div>
  );
}

/** A frame may be kept from the clipboard: then Teams is asked, and else the person's own keyboard. */
async function copied(
  text: string,
  byTeams: ((text: string) => Promise<void>) | undefined,
): Promise<boolean> {
  const did = (way: Promise<void> | undefined): Promise<boolean> =>
    way === undefined
      ? Promise.resolve(false)
      : way.then(
          () => true,
          () => false,
        );
  return (await did(clipboardHere()?.writeText(text))) || did(byTeams?.(text));
}

/** Undefined on a page without https. */
const clipboardHere = (): Clipboard | undefined => navigator.clipboard;

function ChosenLink({ link, className }: { link: string; className: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [link]);
  return <Input ref={field} className={className} readOnly aria-label={say.link} value={link} size="small" />;
}
