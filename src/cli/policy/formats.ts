// One policy in the forms that device management wants: each file with where it goes. Nothing here reads or writes files.
import { createHash } from 'node:crypto';
import type { Policy } from '../../policy/policy.ts';

/** Fixed by the key in wxt.config.ts. */
export const CHROMIUM_ID = 'doplmdcfknflkfmchhebkgolmkpjlncd';
export const FIREFOX_ID = 'probity@probity.example';

export interface PolicyFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** For whom it is and where it goes, for `--help` and after writing. */
  readonly use: string;
}

export interface Install {
  /** Where Chrome and Edge get the extension: an update address. */
  readonly updateUrl: string;
  /** Where Firefox gets it: the address of the .xpi. */
  readonly installUrl: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Chrome, Edge and Chromium on Linux: a file in a folder of managed policies. */
const linuxChromium = (policy: Policy): string => json({ '3rdparty': { extensions: { [CHROMIUM_ID]: policy } } });

const firefoxPolicies = (policy: Policy, { installUrl }: Install): string =>
  json({
    policies: {
      ExtensionSettings: { [FIREFOX_ID]: { installation_mode: 'force_installed', install_url: installUrl } },
      '3rdparty': { Extensions: { [FIREFOX_ID]: policy } },
    },
  });

/** A string as a .reg file writes it. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/**
 * Windows registry, UTF-16 with a byte order mark, as regedit writes it. Chromium reads plain texts as they are, and lists and objects from
 * texts that hold JSON (components/policy/core/common/registry_dict.cc). What stood there before is removed first.
 */
function registry(policy: Policy): Uint8Array {
  const values = Object.entries(policy).map(
    ([name, value]) => `${quoted(name)}=${quoted(typeof value === 'string' ? value : JSON.stringify(value))}`,
  );
  const keys = ['Google\\Chrome', 'Microsoft\\Edge'].map(
    (vendor) => `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`,
  );
  const lines = ['Windows Registry Editor Version 5.00', ...keys.flatMap((key) => ['', `[-${key}]`, '', `[${key}]`, ...values]), ''];
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le');
}

/**
 * The same for Intune, which runs PowerShell scripts: Devices, Scripts and remediations. PowerShell takes curly quotes for straight ones,
 * so each is doubled; and version 5.1 reads a script without a byte order mark in the code page of the machine.
 */
function powershell(policy: Policy): string {
  const single = (text: string): string => `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
  const values = Object.entries(policy).map(
    ([name, value]) =>
      `  New-ItemProperty -Path $key -Name ${single(name)} -PropertyType String -Force -Value ${single(typeof value === 'string' ? value : JSON.stringify(value))} | Out-Null`,
  );
  return [
    '\uFEFF# Probity: policy for Chrome and Edge on Windows. Run as the system, in 64-bit PowerShell.',
    "foreach ($vendor in 'Google\\Chrome', 'Microsoft\\Edge') {",
    `  $key = "HKLM:\\SOFTWARE\\Policies\\$vendor\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy"`,
    '  if (Test-Path $key) { Remove-Item -Path $key -Recurse -Force }',
    '  New-Item -Path $key -Force | Out-Null',
    ...values,
    '}',
    '',
  ].join('\r\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A value as a property list writes it. */
export function plist(value: unknown, indent = ''): string {
  const deeper = `${indent}  `;
  if (typeof value === 'string') return `${indent}<string>${escaped(value)}</string>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (typeof value === 'number') return Number.isInteger(value) ? `${indent}<integer>${value}</integer>` : `${indent}<real>${value}</real>`;
  if (Array.isArray(value))
    return value.length === 0
      ? `${indent}<array/>`
      : `${indent}<array>\n${value.map((item) => plist(item, deeper)).join('\n')}\n${indent}</array>`;
  const entries = Object.entries(value ?? {});
  if (entries.length === 0) return `${indent}<dict/>`;
  return `${indent}<dict>\n${entries.map(([key, item]) => `${deeper}<key>${escaped(key)}</key>\n${plist(item, deeper)}`).join('\n')}\n${indent}</dict>`;
}

/** A UUID that is the same for the same profile, so that a new version replaces the old one. */
function uuid(name: string): string {
  const hex = createHash('sha256').update(`probity-policy:${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`.toUpperCase();
}

function mobileConfig(policy: Policy): string {
  const payload = (type: string, content: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
    ...content,
    PayloadType: type,
    PayloadIdentifier: `example.probity.policy.${type}`,
    PayloadUUID: uuid(type),
    PayloadVersion: 1,
    PayloadEnabled: true,
  });
  const profile = {
    PayloadContent: [
      payload(`com.google.Chrome.extensions.${CHROMIUM_ID}`, policy),
      payload(`com.microsoft.Edge.extensions.${CHROMIUM_ID}`, policy),
      payload('org.mozilla.firefox', { EnterprisePoliciesEnabled: true, '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } }),
    ],
    PayloadDisplayName: 'Probity',
    PayloadDescription: 'Settings and rule feed of the Probity extension.',
    PayloadIdentifier: 'example.probity.policy',
    PayloadUUID: uuid('profile'),
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadScope: 'System',
    ...(policy.managedBy === undefined ? {} : { PayloadOrganization: policy.managedBy }),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${plist(profile)}
</plist>
`;
}

/** Google Admin wants each value wrapped. */
const googleAdmin = (policy: Policy): string =>
  json(Object.fromEntries(Object.entries(policy).map(([name, value]) => [name, { Value: value }])));

const extensionSettings = ({ updateUrl }: Install): string =>
  json({ [CHROMIUM_ID]: { installation_mode: 'force_installed', update_url: updateUrl } });

/** Every file, in the order in which help explains them. */
export function policyFiles(policy: Policy, install: Install): PolicyFile[] {
  return [
    {
      name: 'chrome-edge-linux.json',
      content: linuxChromium(policy),
      use: 'Chrome, Edge and Chromium on Linux: copy to /etc/opt/chrome/policies/managed/probity.json, /etc/opt/edge/policies/managed/probity.json or /etc/chromium/policies/managed/probity.json. chrome://policy shows it.',
    },
    {
      name: 'firefox-policies.json',
      content: firefoxPolicies(policy, install),
      use: 'Firefox everywhere: on Linux /etc/firefox/policies/policies.json; on Windows distribution\\policies.json beside firefox.exe; on macOS Firefox.app/Contents/Resources/distribution/policies.json. Merge it where such a file is there already. about:policies shows it.',
    },
    {
      name: 'chrome-edge-windows.reg',
      content: registry(policy),
      use: 'Chrome and Edge on Windows: import with "reg import" as an administrator, or put the same values in a group policy (Preferences, Registry). Lists and objects are texts that hold JSON.',
    },
    {
      name: 'intune-windows.ps1',
      content: powershell(policy),
      use: 'The same through Intune: Devices, Scripts and remediations, Platform scripts; not with the credentials of the person signed in; 64-bit.',
    },
    {
      name: 'macos.mobileconfig',
      content: mobileConfig(policy),
      use: 'Chrome, Edge and Firefox on macOS: upload to Intune (Devices, Configuration, Custom, device channel), Jamf or another MDM.',
    },
    {
      name: 'google-admin.json',
      content: googleAdmin(policy),
      use: `Google Admin: Devices, Chrome, Apps and extensions, the extension ${CHROMIUM_ID}, "Policy for extensions": paste it in.`,
    },
    {
      name: 'extension-settings.json',
      content: extensionSettings(install),
      use: 'Installing it in Chrome and Edge: paste into "Extension management settings" (ExtensionSettings) in Intune’s settings catalogue or a group policy; merge it with what stands there.',
    },
  ];
}
