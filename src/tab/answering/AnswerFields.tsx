/** The fields of one kind of answer, each with the refusal that concerns it beside it. */
import { Field, Input, Textarea, makeStyles } from '@fluentui/react-components';
import { answers } from '../../wording/recommendations/tabAnswers';
import type { Act } from '../session/act';
import type { Draft } from '../session/drafts';
import { EvidenceFile } from './EvidenceFile';
import { type Beside, besideField } from '../saving/FormFrame';
import type { FormKind } from './useAnswer';
import type { Upload } from './useUpload';

export const ANSWER_BESIDE: Beside = {
  'no words': 'words',
  'too many words': 'words',
  'no reason': 'words',
  'no evidence': 'evidence',
  'not a link': 'evidence',
  'file is empty': 'file',
  'file too large': 'file',
  'file blocked': 'file',
  'not a day': 'day',
  'day has passed': 'day',
  'day unlikely': 'day',
  'too far': 'day',
  'no snoozing': 'day',
};

const useStyles = makeStyles({ day: { maxWidth: '220px' }, link: { maxWidth: '560px' } });

type FieldsProps = {
  kind: FormKind;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  act: Act;
  upload: Upload;
};

export function AnswerFields({ kind, draft, change, act, upload }: FieldsProps) {
  const styles = useStyles();
  const beside = (name: string) => besideField(act, ANSWER_BESIDE, name);
  const hasDay = kind === 'longer asked' || kind === 'snoozed';
  const needsLink = kind === 'claim' || kind === 'evidence';
  const hasLink = needsLink || kind === 'progress';
  const needsWords = kind !== 'snoozed' && kind !== 'resumed';
  return (
    <>
      {hasDay && (
        <Field
          label={kind === 'snoozed' ? answers.snoozeDay : answers.longerDay}
          required
          {...beside('day')}
          className={styles.day}
        >
          <Input
            type="date"
            name="day"
            value={draft.day}
            onChange={(_, { value }) => change({ day: value })}
          />
        </Field>
      )}
      <Field label={answers.words[kind]} required={needsWords} {...beside('words')}>
        <Textarea
          name="words"
          resize="vertical"
          value={draft.words}
          onChange={(_, { value }) => change({ words: value })}
        />
      </Field>
      {hasLink && upload.file === undefined && (
        <Field
          label={needsLink ? answers.doneEvidence : answers.progressEvidence}
          required={needsLink}
          {...beside('evidence')}
          className={styles.link}
        >
          <Input
            type="url"
            name="evidence"
            placeholder={answers.linkPlaceholder}
            value={draft.evidence}
            onChange={(_, { value }) => change({ evidence: value })}
          />
        </Field>
      )}
      {hasLink && <EvidenceFile upload={upload} act={act} beside={ANSWER_BESIDE} />}
    </>
  );
}
