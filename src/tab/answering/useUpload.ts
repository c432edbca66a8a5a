/** A file on its way into the Evidence library: chosen, counted, stopped by hand or by leaving, and never sent twice. */
import { useEffect, useRef, useState } from 'react';
import type { GivenFile } from '../../inspection/recommendation/evidence';
import { type Verdict, allowed } from '../../inspection/verdict';
import type { AnswerTo } from '../../workflows/answering/answerTask';
import { uploadFor } from '../../workflows/answering/uploadEvidence';
import { useSession } from '../session/Session';

const givenFrom = (file: File): GivenFile => ({
  name: file.name,
  size: file.size,
  bytes: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
});

/** `link` is undefined where no file was chosen, and 'stopped' where its person stopped it. */
type Uploaded = { link: string | undefined } | 'stopped';

export function useUpload() {
  const { register } = useSession();
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState<number>();
  const [uploaded, setUploaded] = useState('');
  const [stopped, setStopped] = useState(false);
  const running = useRef<AbortController>(undefined);
  // Whoever leaves the form leaves nothing half uploaded behind.
  useEffect(() => () => running.current?.abort(), []);

  async function upload(answer: AnswerTo): Promise<Verdict<Uploaded>> {
    if (file === undefined) return allowed({ link: undefined });
    const stop = new AbortController();
    running.current = stop;
    setStopped(false);
    setSent(0);
    try {
      const asked = { file: givenFrom(file), answer, told: setSent, signal: stop.signal };
      const kept = await uploadFor(register, asked);
      if (!kept.ok) return kept;
      setUploaded(file.name);
      setFile(undefined);
      return allowed({ link: kept.value });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      setStopped(true);
      return allowed('stopped');
    } finally {
      setSent(undefined);
    }
  }

  return {
    ...{ file, sent, uploaded, stopped, upload },
    choose: (chosen: File | undefined) => {
      setFile(chosen);
      setStopped(false);
    },
    stop: () => running.current?.abort(),
  };
}

export type Upload = ReturnType<typeof useUpload>;
