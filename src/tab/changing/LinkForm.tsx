/** A coordinator links it to another: how, and which one, found by its report, number or words. */
import { Field, Input, Select } from '@fluentui/react-components';
import { isLinkKind } from '../../inspection/recommendation/links';
import { LINKS, type Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { links as say } from '../../wording/recommendations/tabClosing';
import { linkRecommendations } from '../../workflows/coordinating/linkRecommendations';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';
import { ChangeForm } from './ChangeForm';
import type { Ends } from '../saving/InPlace';
import { shortName } from '../../wording/itemNames';

const BESIDE = { 'no such recommendation': 'to', 'linked already': 'to', 'goes round': 'to' } as const;
// As many as one looks through; more words find fewer.
const MOST = 20;

type Row = Kept<Recommendation>;
const said = (row: Row): string => `${row.report} · ${shortName(row)}: ${row.text.slice(0, 80)}`;

function fitting(all: readonly Row[], own: Row, words: string): Row[] {
  const parts = words
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return [];
  const fits = (row: Row) => {
    const text = `${row.report} ${shortName(row)} ${row.text}`.toLowerCase();
    return row.id !== own.id && parts.every((part) => text.includes(part));
  };
  return all.filter(fits).slice(0, MOST);
}

type Filled = { is: string; search: string; chosen: string; words: string };

export function LinkForm({ row, all, ...ends }: Ends & { row: Row; all: readonly Row[] }) {
  const styles = useFormStyles();
  const { register, actor, me } = useSession();
  const { typed, type, ...draft } = useTyped<Filled>(`link of ${row.id} by ${me.id}`);
  const { search = '', chosen = '', words = '' } = typed;
  const is = isLinkKind(typed.is) ? typed.is : 'waits on';
  const found = fitting(all, row, search);
  // What is shown as chosen is what is sent: the first that fits until another is chosen.
  const to = found.some(({ key }) => key === chosen) ? chosen : (found[0]?.key ?? '');
  return (
    <ChangeForm
      row={row}
      label={say.add}
      send={say.save}
      beside={BESIDE}
      mine={{ what: say.add, mine: say.kind(is), theirs: ({ links }) => say.title(links.length) }}
      change={(seen, key) => linkRecommendations(register, { seen, is, to, words, actor: actor(), key })}
      draft={draft}
      {...ends}
    >
      {(act) => (
        <>
          <Field label={say.is} className={styles.short}>
            <Select name="is" autoFocus value={is} onChange={(_, { value }) => type({ is: value })}>
              {LINKS.map((each) => (
                <option key={each} value={each}>
                  {say.kind(each)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={say.search}>
            <Input
              name="search"
              maxLength={200}
              value={search}
              onChange={(_, { value }) => type({ search: value })}
            />
          </Field>
          <Field
            label={say.choose}
            required
            hint={search.trim() !== '' && found.length === 0 ? say.none_found : undefined}
            {...besideField(act, BESIDE, 'to')}
          >
            <Select name="to" value={to} onChange={(_, { value }) => type({ chosen: value })}>
              {found.map((each) => (
                <option key={each.id} value={each.key}>
                  {said(each)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={say.words}>
            <Input
              name="words"
              maxLength={200}
              value={words}
              onChange={(_, { value }) => type({ words: value })}
            />
          </Field>
        </>
      )}
    </ChangeForm>
  );
}
