/** What the reader could not know: the month of the paper, and what stands under a heading it has not met. */
import { type FormEvent, useRef, useState } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { whyNotMeantMonth } from '../../inspection/meantDay';
import { PAPER_COLUMNS, type PaperColumn, foldedHeading } from '../../inspection/papers/paper';
import type { Refusal } from '../../inspection/verdict';
import { refusalInWords } from '../../wording/facts';
import { COLUMN_NAMES, importing as say } from '../../wording/papers/tabImport';
import { useLayout } from '../pieces/layout';
import { useSession } from '../session/Session';
import { Preview } from './Preview';
import type { Answers, Importing } from './useImporting';

type Props = {
  asking: Extract<Importing, { is: 'asking' }>;
  answer: (answers: Answers) => void;
};

export function Asking({ asking, answer }: Props) {
  const layout = useLayout();
  const { read, answers, chosen } = asking;
  const [month, setMonth] = useState(answers.month);
  const [columns, setColumns] = useState<Record<string, PaperColumn>>(() => ({
    ...answers.columns,
    ...Object.fromEntries(read.questions.map(({ heading, guess }) => [foldedHeading(heading), guess])),
  }));
  const [tried, setTried] = useState(false);
  const needsMonth = read.paper.document.asOf === null;
  const { today } = useSession();
  const wrong = needsMonth ? whyNotMeantMonth(month, today) : undefined;
  const monthField = useRef<HTMLInputElement>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong === undefined) answer({ ...answers, month, columns });
    else monthField.current?.focus();
  };
  return (
    <form className={layout.stack} noValidate onSubmit={send}>
      {needsMonth && (
        <Field
          label={say.month}
          hint={say.monthHint}
          required
          {...(tried && wrong !== undefined ? { validationMessage: monthWords(wrong) } : {})}
        >
          <Input
            ref={monthField}
            value={month}
            maxLength={20}
            placeholder="2022-11"
            onChange={(_, { value }) => setMonth(value.trim())}
          />
        </Field>
      )}
      {read.questions.length > 0 && <h2 className={layout.section}>{say.columns(read.questions.length)}</h2>}
      {read.questions.map(({ heading, place, samples }) => (
        <Field key={heading} label={say.column(heading, place)} hint={say.samples(samples)}>
          <Select
            value={columns[foldedHeading(heading)] ?? 'comments'}
            onChange={(_, { value }) =>
              setColumns((before) => ({
                ...before,
                [foldedHeading(heading)]: PAPER_COLUMNS.find((each) => each === value) ?? 'comments',
              }))
            }
          >
            {PAPER_COLUMNS.map((each) => (
              <option key={each} value={each}>
                {COLUMN_NAMES[each]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {read.questions.length > 0 && <Preview chosen={chosen} columns={columns} />}
      <div>
        <Button appearance="primary" type="submit">
          {say.goOn}
        </Button>
      </div>
    </form>
  );
}

const monthWords = (refusal: Refusal): string =>
  refusal.code === 'not a month' ? say.notAMonth : refusalInWords(refusal);
