// "Where": the sites that Probity knows, each on or off, and those that the person added.
import { browser } from 'wxt/browser';
import type { Site } from '../../composers/sites.ts';
import { CHANNELS, type Channel } from '../../engine/types.ts';
import { type MessageKey, t } from '../i18n.ts';
import { Switch } from '../parts/controls.tsx';
import { Disclosure } from '../parts/reading.tsx';
import { Card, LockedMark, Row, Section, useFrame } from './frame.tsx';
import { HostList } from './inputs.tsx';

type KnownSite = Pick<Site, 'id' | 'title' | 'matches' | 'channel'>;

const GROUP: Readonly<Record<Channel, MessageKey>> = { social: 'sites_social', message: 'sites_message', email: 'sites_email' };

/** The section; `sites` are those of the manifest. */
export function SitesSection({ sites }: { sites: readonly KnownSite[] }) {
  const { settings, save, say } = useFrame();

  async function changeExtra(extraSites: string[], change: { readonly added?: string; readonly removed?: string }) {
    // The browser's own question comes straight after the press, else it is refused.
    if (change.added !== undefined) {
      const allowed = await browser.permissions.request({ origins: [`https://${change.added}/*`] });
      if (!allowed) return say(t('sites_refused', change.added), true);
    }
    if (await save({ extraSites })) {
      if (change.removed !== undefined) await browser.permissions.remove({ origins: [`https://${change.removed}/*`] }).catch(() => false);
    }
  }

  const others = settings.pausedSites.filter((host) => !sites.some((site) => hostsOf(site).includes(host)));
  return (
    <Section id="where" icon="globe" title={t('options_where')} lead={t('options_where_lead')}>
      <Card>
        {CHANNELS.map((channel) => (
          <SiteGroup key={channel} title={t(GROUP[channel])} sites={sites.filter((site) => site.channel === channel)} />
        ))}
      </Card>
      <Card>
        <Row
          label={t('setting_extra_sites')}
          hint={t('setting_extra_sites_hint')}
          setting="extraSites"
          below={
            <HostList
              label={t('sites_add')}
              placeholder={t('sites_example')}
              hosts={settings.extraSites}
              locked={settings.locked.includes('extraSites')}
              onChange={changeExtra}
            />
          }
        />
        {others.length > 0 && (
          <Row
            label={t('setting_paused_sites')}
            hint={t('setting_paused_sites_hint')}
            setting="pausedSites"
            below={
              <HostList
                label={t('sites_off_add')}
                placeholder={t('sites_example')}
                hosts={others}
                locked={settings.locked.includes('pausedSites')}
                onChange={(hosts) => save({ pausedSites: [...settings.pausedSites.filter((host) => !others.includes(host)), ...hosts] })}
              />
            }
          />
        )}
      </Card>
    </Section>
  );
}

function SiteGroup({ title, sites }: { title: string; sites: readonly KnownSite[] }) {
  const { settings, save } = useFrame();
  const locked = settings.locked.includes('pausedSites');
  const on = sites.filter((site) => !isOff(site, settings.pausedSites)).length;
  return (
    <Disclosure
      class="site-group"
      head={
        <>
          <span class="field-label">{title}</span>
          <br />
          <span class="soft small">{t('sites_on', on, sites.length)}</span>
        </>
      }
    >
      {() => (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site.id}>
              <span id={`site-${site.id}`}>{site.title}</span>
              <Switch
                labelledBy={`site-${site.id}`}
                on={!isOff(site, settings.pausedSites)}
                disabled={locked}
                onChange={(wanted) => {
                  const rest = settings.pausedSites.filter((host) => !hostsOf(site).includes(host));
                  save({ pausedSites: wanted ? rest : [...rest, ...hostsOf(site)] });
                }}
              />
            </li>
          ))}
          {locked && (
            <li>
              <LockedMark />
            </li>
          )}
        </ul>
      )}
    </Disclosure>
  );
}

/** The hosts of a site as the settings name them: `https://*.reddit.com/*` → `reddit.com`. */
export function hostsOf(site: Pick<Site, 'matches'>): string[] {
  return site.matches.map((match) => match.replace(/^https:\/\/(\*\.)?/, '').replace(/\/.*$/, ''));
}

function isOff(site: Pick<Site, 'matches'>, paused: readonly string[]): boolean {
  return hostsOf(site).every((host) => paused.includes(host));
}
