/** Stands around a screen: when its code cannot be fetched or fails, the person reads so instead of an empty page. */
import { Component, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { frame, trouble } from '../../wording/tab';
import { Notice } from './Notice';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
});

type Props = {
  /** A whole page when nothing else is drawn; a part where the header stands above it. */
  as: 'page' | 'part';
  /** Where the person is: going elsewhere leaves what failed behind. */
  place?: string;
  children: ReactNode;
  /** Asks for the page again; a browser keeps the refusal of code it could not fetch, so nothing less will do. */
  reload?: () => void;
};

type Trouble = 'code' | 'unknown' | undefined;

export class Rescue extends Component<Props, { trouble: Trouble }> {
  override state: { trouble: Trouble } = { trouble: undefined };

  static getDerivedStateFromError(error: unknown): { trouble: Trouble } {
    // webpack's name for code that did not come: no line, or a newer version has taken its place.
    return { trouble: error instanceof Error && error.name === 'ChunkLoadError' ? 'code' : 'unknown' };
  }

  override componentDidUpdate(before: Props): void {
    if (before.place !== this.props.place && this.state.trouble !== undefined)
      this.setState({ trouble: undefined });
  }

  override render(): ReactNode {
    const { as, children, reload = () => location.reload() } = this.props;
    if (this.state.trouble === undefined) return children;
    const words = this.state.trouble === 'code' ? trouble.noCode : trouble.broken;
    if (as === 'page')
      return (
        <Notice title={trouble.title} press={frame.loadAgain} onPress={reload}>
          {words}
        </Notice>
      );
    return <InPart words={words} reload={reload} />;
  }
}

function InPart({ words, reload }: { words: string; reload: () => void }) {
  const styles = useStyles();
  return (
    <section role="alert">
      <h1 className={styles.title}>{trouble.title}</h1>
      <p>{words}</p>
      <Button appearance="primary" onClick={reload}>
        {frame.loadAgain}
      </Button>
    </section>
  );
}
