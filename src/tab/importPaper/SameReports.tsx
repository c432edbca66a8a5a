/** "Is this the report we know as …?": what only a person can say, and what is remembered for the next paper. */
import { useState } from 'react';
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { SameReportAnswers, SameReportQuestion } from '../../inspection/report/joinReports';
import { importing as say } from '../../wording/papers/tabImport';
import { useLayout } from '../pieces/layout';

const ANOTHER = 'another';

type Props = { questions: readonly SameReportQuestion[]; answer: (answers: SameReportAnswers) => void };

export function SameReports({ questions, answer }: Props) {
  const layout = useLayout();
  const [given, setGiven] = useState<Record<string, string>>({});
  const send = () =>
    answer(
      Object.fromEntries(
        Object.entries(given).map(([key, value]) => [
          key,
          value === ANOTHER ? ({ is: 'another' } as const) : ({ is: 'known', key: value } as const),
        ]),
      ),
    );
  return (
    <section aria-labelledby="same" className={layout.stack}>
      <h2 id="same" className={layout.section}>
        {say.same(questions.length)}
      </h2>
      {questions.map(({ key, title, published, known }) => (
        <Field key={key} label={say.isIt(title, published)}>
          <RadioGroup
            value={given[key] ?? ''}
            onChange={(_, { value }) => setGiven((before) => ({ ...before, [key]: value }))}
          >
            {known.map((each) => (
              <Radio
                key={each.key}
                value={each.key}
                label={say.knownAs(each.title, each.published, each.rows)}
              />
            ))}
            <Radio value={ANOTHER} label={say.isAnother} />
          </RadioGroup>
        </Field>
      ))}
      <div>
        <Button disabled={Object.keys(given).length === 0} onClick={send}>
          {say.goOn}
        </Button>
      </div>
    </section>
  );
}
