/** The screen of what the organisation decides for itself: each part loads, is changed and is saved by itself. */
import type { Role } from '../../inspection/reminders/owner';
import { isCoordinator } from '../../inspection/reminders/owner';
import type { Reading } from '../../inspection/register';
import { authority, marking, organisation, policy, settings as say } from '../../wording/tabSettings';
import { Shown } from '../pieces/Shown';
import { useLayout } from '../pieces/layout';
import { usePageTitle } from '../frame/pageTitle';
import { useRoles } from '../session/reading';
import { useSession } from '../session/Session';
import { ClosingFields } from './ClosingFields';
import { Definitions } from './Definitions';
import { Delivery } from './Delivery';
import { TextField } from '../setting/EditingFields';
import { PolicyFields } from './PolicyFields';
import { PolicyPreview } from './PolicyPreview';
import { SettingSection } from '../setting/SettingSection';
import { closingForm } from './closingForm';
import { MARKING, ORGANISATION } from './organisationForm';
import { POLICY } from './policyForm';

export function Settings() {
  usePageTitle(say.title);
  const roles = useRoles();
  return (
    <Shown heading={say.title} of={roles}>
      {(read) => <Sections roles={read} />}
    </Shown>
  );
}

function Sections({ roles }: { roles: Reading<Role> }) {
  const layout = useLayout();
  const { me, today } = useSession();
  const coordinates = isCoordinator(roles.rows, me.id, today);
  const names = new Set(roles.rows.map(({ name }) => name));
  return (
    <div className={layout.reading}>
      <div className={layout.head}>
        <h1 className={layout.title}>{say.title}</h1>
        <span className={layout.quiet}>{coordinates ? say.lead : say.readOnly}</span>
      </div>
      <SettingSection words={organisation} form={ORGANISATION} coordinates={coordinates}>
        {(edit) => (
          <>
            <TextField edit={edit} field="name" hint={organisation.nameHint} />
            <TextField edit={edit} field="called" hint={organisation.calledHint} isShort />
          </>
        )}
      </SettingSection>
      <SettingSection words={marking} form={MARKING} coordinates={coordinates}>
        {(edit) => (
          <>
            <TextField edit={edit} field="board" />
            <TextField edit={edit} field="public" />
          </>
        )}
      </SettingSection>
      <SettingSection words={policy} form={POLICY} coordinates={coordinates}>
        {(edit, value) => (
          <>
            <PolicyFields edit={edit} />
            <PolicyPreview policy={value} />
          </>
        )}
      </SettingSection>
      {coordinates && <Delivery />}
      <SettingSection words={authority} form={closingForm(names)} coordinates={coordinates}>
        {(edit) => <ClosingFields edit={edit} roles={names} />}
      </SettingSection>
      <Definitions coordinates={coordinates} />
    </div>
  );
}
