// The file that a person's own settings travel in. What it says is judged by the background, never here.
import type { EffectiveSettings, Settings } from '../../policy/settings.ts';

/** The file's mark, so that another JSON file is not taken for it. */
const KIND = 'probity-settings';

/** What is exported: the person's own choices, without what the office holds or what passes by itself. */
export function exportFile(settings: EffectiveSettings): { readonly name: string; readonly text: string } {
  const { locked, managedBy: _managedBy, pausedUntil: _pausedUntil, firstRunDone: _firstRunDone, ...own } = settings;
  const kept = Object.fromEntries(Object.entries(own).filter(([key]) => !locked.includes(key as keyof Settings)));
  return { name: 'probity-settings.json', text: `${JSON.stringify({ kind: KIND, settings: kept }, null, 2)}\n` };
}

/**
 * Read such a file. Values are passed on as they stand: `ui.save-settings` validates them all or refuses.
 * Settings that the office holds are left out.
 */
export function importChange(
  text: string,
  locked: readonly (keyof Settings)[],
): { readonly ok: true; readonly value: Partial<Settings> } | { readonly ok: false } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false };
  }
  if (!isRecord(file) || file.kind !== KIND || !isRecord(file.settings)) return { ok: false };
  const entries = Object.entries(file.settings).filter(([key]) => !locked.includes(key as keyof Settings));
  return { ok: true, value: Object.fromEntries(entries) as Partial<Settings> };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
