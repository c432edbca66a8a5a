/** One setting on the page: what it is for, then its form for a coordinator, or what holds for everybody else. */
import { type ReactNode, useId } from 'react';
import type { SettingName } from '../../inspection/settings';
import { settings as say } from '../../wording/tabSettings';
import { Shown } from '../pieces/Shown';
import { useLayout } from '../pieces/layout';
import { useSetting } from '../session/reading';
import { SettingEditor } from './SettingEditor';
import type { Fields, SettingForm } from './settingForm';
import { useSettingStyles } from './settingStyles';
import type { Editing } from './useEditing';

type Words = { title: string; explain: string };

export function Section({ words, children }: { words: Words; children: ReactNode }) {
  const layout = useLayout();
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className={layout.section}>
        {words.title}
      </h2>
      <p className={layout.quiet}>{words.explain}</p>
      {children}
    </section>
  );
}

type Props<Name extends SettingName, F extends string> = {
  words: Words;
  form: SettingForm<Name, F>;
  coordinates: boolean;
  children: Parameters<typeof SettingEditor<Name, F>>[0]['children'];
};

export function SettingSection<Name extends SettingName, F extends string>(props: Props<Name, F>) {
  const { words, form, coordinates, children } = props;
  const setting = useSetting(form.name);
  return (
    <Section words={words}>
      <Shown of={setting}>
        {({ kept }) =>
          coordinates ? (
            <SettingEditor label={words.title} form={form} kept={kept}>
              {children}
            </SettingEditor>
          ) : (
            <AsItStands words={form.words} fields={form.toFields(kept?.value ?? form.usual)} />
          )
        }
      </Shown>
    </Section>
  );
}

type Standing<F extends string> = { words: Editing<F>['words']; fields: Fields<F> };

function AsItStands<F extends string>({ words, fields }: Standing<F>) {
  const styles = useSettingStyles();
  const layout = useLayout();
  return (
    <dl className={styles.facts}>
      {(Object.keys(words) as F[]).map((field) => {
        const { what, says } = words[field];
        const text = says === undefined ? fields[field] : says(fields[field]);
        return (
          <div key={field} className={styles.fact}>
            <dt className={layout.quiet}>{what}</dt>
            <dd className={styles.said}>{text === '' ? say.empty : text}</dd>
          </div>
        );
      })}
    </dl>
  );
}
