/** What a layout holds besides its columns: name, title, what a row is, the order of reports, the page, the parts. */
import {
  Checkbox,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import { ORDERS, SECTIONS, UNITS } from '../../inspection/papers/layout';
import {
  layoutForm as say,
  orderName,
  orientationName,
  sectionName,
  unitName,
} from '../../wording/papers/tabLayout';
import { useLayout } from '../pieces/layout';
import { type LayoutDraft, withUnit } from './layoutDraft';

type Props = {
  draft: LayoutDraft;
  onDraft: (draft: LayoutDraft) => void;
  /** A built-in layout keeps its name. */
  isNamed: boolean;
  nameTaken: boolean;
};

const useStyles = makeStyles({
  ways: { flexWrap: 'wrap' },
  // A select is as wide as its longest choice, and that is wider than a phone.
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    columnGap: '16px',
    rowGap: '12px',
    alignItems: 'start',
  },
  parts: { display: 'flex', flexWrap: 'wrap', border: 0, margin: 0, padding: 0, minWidth: 0 },
  said: { margin: 0 },
});

const WAYS = ['landscape', 'portrait'] as const;

export function LayoutFacts({ draft, onDraft, isNamed, nameTaken }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { name, title, unit, order, orientation } = draft;
  return (
    <>
      {isNamed ? (
        <p className={mergeClasses(styles.said, layout.quiet)}>{say.builtIn(name)}</p>
      ) : (
        <Field
          label={say.name}
          required
          hint={say.nameHint}
          {...(nameTaken ? { validationMessage: say.taken(name), validationState: 'error' } : {})}
        >
          <Input
            name="name"
            maxLength={120}
            value={name}
            onChange={(_, { value }) => onDraft({ ...draft, name: value })}
          />
        </Field>
      )}
      <Field label={say.heading} required hint={say.headingHint}>
        <Input
          name="title"
          maxLength={200}
          value={title}
          onChange={(_, { value }) => onDraft({ ...draft, title: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={say.unit} className={styles.choice}>
          <Select
            value={unit}
            onChange={(_, { value }) =>
              onDraft(withUnit(draft, UNITS.find((each) => each === value) ?? unit))
            }
          >
            {UNITS.map((each) => (
              <option key={each} value={each}>
                {unitName(each)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say.order} className={styles.choice}>
          <Select
            value={order}
            onChange={(_, { value }) =>
              onDraft({ ...draft, order: ORDERS.find((each) => each === value) ?? order })
            }
          >
            {ORDERS.map((each) => (
              <option key={each} value={each}>
                {orderName(each)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say.orientation}>
          <RadioGroup
            layout="horizontal"
            className={styles.ways}
            value={orientation}
            onChange={(_, { value }) =>
              onDraft({ ...draft, orientation: WAYS.find((each) => each === value) ?? orientation })
            }
          >
            {WAYS.map((each) => (
              <Radio key={each} value={each} label={orientationName(each)} />
            ))}
          </RadioGroup>
        </Field>
      </div>
    </>
  );
}

export function LayoutParts({ draft, onDraft }: Pick<Props, 'draft' | 'onDraft'>) {
  const styles = useStyles();
  const { sections } = draft;
  return (
    <fieldset className={styles.parts}>
      <legend>{say.sections}</legend>
      {SECTIONS.map((section) => (
        <Checkbox
          key={section}
          label={sectionName(section)}
          checked={sections.includes(section)}
          onChange={(_, { checked }) =>
            onDraft({
              ...draft,
              sections: SECTIONS.filter((each) =>
                each === section ? checked === true : sections.includes(each),
              ),
            })
          }
        />
      ))}
    </fieldset>
  );
}
