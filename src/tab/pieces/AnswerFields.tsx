/** The fields of one kind of answer, each with the refusal that concerns it beside it. */
import { Field, Input, Textarea, makeStyles } from '@fluentui/react-components';
import type { Refusal } from '../../inspection/verdict';
import { answers } from '../../wording/tabAnswers';
import { refusedBeside } from '../../wording/tabRefusals';
import type { Draft } from '../session/drafts';
import type { AnswerKind } from './useAnswer';

export type FieldName = 'words' | 'evidence' | 'day';

const BESIDE: Partial<Readonly<Record<Refusal['code'], FieldName>>> = {
  'no words': 'words',
  'too many words': 'words',
  'no reason': 'words',
  'no evidence': 'evidence',
  'not a link': 'evidence',
  'not a day': 'day',
  'day has passed': 'day',
};
export const fieldOf = (refusal: Refusal | undefined): FieldName | undefined =>
  refusal === undefined ? undefined : BESIDE[refusal.code];

const useStyles = makeStyles({ day: { maxWidth: '220px' }, link: { maxWidth: '560px' } });

type FieldsProps = {
  kind: AnswerKind;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  refusal: Refusal | undefined;
};

export function AnswerFields({ kind, draft, change, refusal }: FieldsProps) {
  const styles = useStyles();
  const beside = (field: FieldName) =>
    refusal !== undefined && fieldOf(refusal) === field
      ? ({ validationMessage: refusedBeside(refusal), validationState: 'error' } as const)
      : {};
  const longer = kind === 'longer asked';
  const label = { progress: answers.progressWords, claim: answers.doneWords, 'longer asked': answers.longerWords };
  return (
    <>
      {longer && (
        <Field label={answers.longerDay} required {...beside('day')} className={styles.day}>
          <Input
            type="date"
            name="day"
            value={draft.day}
            onChange={(_, { value }) => change({ day: value })}
          />
        </Field>
      )}
      <Field label={label[kind]} required {...beside('words')}>
        <Textarea
          name="words"
          resize="vertical"
          value={draft.words}
          onChange={(_, { value }) => change({ words: value })}
        />
      </Field>
      {!longer && (
        <Field
          label={kind === 'claim' ? answers.doneEvidence : answers.progressEvidence}
          required={kind === 'claim'}
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
    </>
  );
}
