// "You and your office": which code, which role, the office's own domains, the language of the interface.
import { ROLES } from '../../engine/types.ts';
import { ask } from '../../messaging/ui-client.ts';
import { useAnswer } from '../hooks.ts';
import { t } from '../i18n.ts';
import { roleName } from '../names.ts';
import { Card, Row, Section, useFrame } from './frame.tsx';
import { HostList, PlainSelect } from './inputs.tsx';

/** The first section. */
export function OfficeSection() {
  const { settings, save } = useFrame();
  const [codes] = useAnswer(() => ask('ui.codes', {}));
  const offices = codes.state === 'ready' ? codes.value : [];
  return (
    <Section id="office" icon="person" title={t('options_office')} lead={t('options_office_lead')}>
      <Card>
        <Row label={t('setting_code')} hint={t('setting_code_hint')} setting="code">
          {(tie) => (
            <PlainSelect
              tie={tie}
              value={settings.code}
              choices={offices.map((code) => ({ value: code.id, label: code.office }))}
              onChange={(code) => save({ code })}
            />
          )}
        </Row>
        <Row label={t('setting_role')} hint={t('setting_role_hint')} setting="role">
          {(tie) => (
            <PlainSelect
              tie={tie}
              value={settings.role}
              choices={ROLES.map((role) => ({ value: role, label: roleName(role) }))}
              onChange={(role) => save({ role })}
            />
          )}
        </Row>
        <Row
          label={t('setting_own_domains')}
          hint={t('setting_own_domains_hint')}
          setting="ownDomains"
          below={
            <HostList
              label={t('own_domains_add')}
              placeholder={t('own_domains_example')}
              hosts={settings.ownDomains}
              locked={settings.locked.includes('ownDomains')}
              onChange={(ownDomains) => save({ ownDomains })}
            />
          }
        />
        <Row label={t('setting_language')} hint={t('setting_language_hint')} setting="language">
          {(tie) => (
            <PlainSelect
              tie={tie}
              value={settings.language}
              choices={[
                { value: 'auto', label: t('language_auto') },
                { value: 'en', label: t('language_en') },
                { value: 'cy', label: t('language_cy') },
              ]}
              onChange={(language) => save({ language })}
            />
          )}
        </Row>
      </Card>
    </Section>
  );
}
