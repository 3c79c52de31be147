// How WXT builds Probity for Chrome, Edge and Firefox. The manifest asks for no more than the writing of drafts needs.
import { defineConfig } from 'wxt';
import { SITES } from './src/composers/sites.ts';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  // Preact's JSX needs no plugin: the compiler takes `jsxImportSource` from here as from tsconfig.json.
  vite: () => ({ build: { target: 'es2022' }, esbuild: { jsx: 'automatic', jsxImportSource: 'preact' } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'scripting', 'contextMenus', 'activeTab'],
    optional_host_permissions: ['https://*/*'],
    host_permissions: [...SITES.flatMap((site) => site.matches)],
    storage: browser === 'firefox' ? undefined : { managed_schema: 'managed-schema.json' },
    omnibox: { keyword: 'code' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+O' } } },
    minimum_chrome_version: browser === 'firefox' ? undefined : '137',
    browser_specific_settings:
      browser === 'firefox'
        ? { gecko: { id: 'probity@probity.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } } }
        : undefined,
    key: browser === 'firefox' ? undefined : MANIFEST_KEY,
  }),
});

/**
 * The public key that fixes the extension's id when it is loaded unpacked, so that device management can address it.
 * Its private half was thrown away: it signs nothing.
 */
const MANIFEST_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxtBHcWoqtLVrENvaKnFMgVnwPl90nk2kYJ81XkkjB3804r1nqJFKqKntvgalvkb620Nx+lNe0fKdfW48axVCAeOJdwMW/nEXPUmxezmxhoWPnyzSmpJUGQSdzI2MCe3UxyKcoS7+mEySkvVc2UXHwPHu71sKk9lhvY0yQquZW+vv7VVJv2np3mUdDVWgYmfEUbadQeMmrxPpBmPczXN9nyohEkt7EmE4B0Y/N0VKNKKcBeUp3GkLjtg65Xo9/5hpOSrUVwDtYEhQQYNrmEzp5n7OAtWAdRFJCiML6ZOKDi2xbampXBHmZE/EBHQvoHCkXeM2EhZLXVWX4BVbAwZ40QIDAQAB';
