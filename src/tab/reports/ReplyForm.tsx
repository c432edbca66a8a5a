/** A coordinator writes down what became of the reply: published on a day, none owed and why, or nothing yet. */
import { useState } from 'react';
import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { type Day, isDay } from '../../inspection/day';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import { type Verdict, refused } from '../../inspection/verdict';
import { saving } from '../../wording/recommendations/tabRecommendation';
import { replyForm as say, reports } from '../../wording/tabReports';
import { recordReply } from '../../workflows/coordinating/editReport';
import { FormFrame, besideField, useFormStyles } from '../saving/FormFrame';
import { isChanged, useAct } from '../session/act';
import { useKeepRow, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import type { Ends } from '../saving/InPlaceForm';
import { useUndoReport } from './undoing';
import { useTyped } from '../session/useTyped';

const WHATS = ['published', 'not owed', 'undone'] as const;
type What = (typeof WHATS)[number];
const BESIDE = {
  'not a day': 'on',
  'day to come': 'on',
  'day unlikely': 'on',
  'not a link': 'link',
  'no reason': 'why',
} as const;

type Filled = { what: What; on: string; link: string; why: string };

const filledFrom = (reply: Report['reply'], today: Day): Filled => ({
  what: reply?.is ?? 'published',
  on: reply?.is === 'published' ? reply.on : today,
  link: reply?.is === 'published' ? reply.link : '',
  why: reply?.is === 'not owed' ? reply.why : '',
});

export function ReplyForm({ report, onSaved, onClose }: Ends & { report: Kept<Report> }) {
  const styles = useFormStyles();
  const { register, actor, me, today } = useSession();
  const { act, run } = useAct<Kept<Report>>();
  const keepRow = useKeepRow();
  const undo = useUndoReport();
  const refresh = useRefresh();
  const { reply } = report;
  const [seen, setSeen] = useState(report);
  const { typed, type, ...draft } = useTyped<Filled>(`reply to report ${report.id} by ${me.id}`);
  const { what, on, link, why } = { ...filledFrom(reply, today), ...typed };
  const recording = async (): Promise<Verdict<Kept<Report>>> => {
    const base = { seen, actor: actor() };
    if (what === 'undone') return recordReply(register, { ...base, reply: undefined });
    if (what === 'not owed') return recordReply(register, { ...base, reply: { is: 'not owed', why } });
    if (!isDay(on)) return refused({ code: 'not a day', given: on });
    return recordReply(register, { ...base, reply: { is: 'published', on, link } });
  };
  const save = async () => {
    const saved = await run(async () => {
      try {
        return await recording();
      } catch (error) {
        // What they wrote shows above the form; sent again, mine is written on top of it.
        if (isChanged(error)) setSeen(await register.reports.find(report.id));
        throw error;
      }
    });
    if (saved === undefined) return refresh('reports');
    draft.forget();
    keepRow('reports', saved);
    onSaved(undo({ before: seen, after: saved }));
  };
  return (
    <FormFrame
      label={reports.recordReply}
      act={act}
      beside={BESIDE}
      send={say.save}
      sending={saving}
      onSend={() => void save()}
      onClose={onClose}
      draft={draft}
    >
      <Field label={say.what}>
        <RadioGroup
          layout="horizontal"
          style={{ flexWrap: 'wrap' }}
          value={what}
          onChange={(_, { value }) => type({ what: WHATS.find((each) => each === value) ?? 'published' })}
        >
          {WHATS.map((each) => (
            <Radio key={each} value={each} label={say.whats[each]} />
          ))}
        </RadioGroup>
      </Field>
      {what === 'published' && (
        <>
          <Field label={say.on} required className={styles.short} {...besideField(act, BESIDE, 'on')}>
            <Input type="date" name="on" value={on} onChange={(_, { value }) => type({ on: value })} />
          </Field>
          <Field label={say.link} hint={say.linkHint} {...besideField(act, BESIDE, 'link')}>
            <Input type="url" name="link" value={link} onChange={(_, { value }) => type({ link: value })} />
          </Field>
        </>
      )}
      {what === 'not owed' && (
        <Field label={say.why} required hint={say.whyHint} {...besideField(act, BESIDE, 'why')}>
          <Textarea
            name="why"
            resize="vertical"
            value={why}
            onChange={(_, { value }) => type({ why: value })}
          />
        </Field>
      )}
    </FormFrame>
  );
}
