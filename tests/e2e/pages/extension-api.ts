// The few parts of the extension API that tests reach for inside the browser.
interface Area {
  get(key?: string | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}

export interface ExtensionApi {
  readonly storage: { readonly local: Area; readonly session: Area };
  readonly runtime: { sendMessage(...args: unknown[]): Promise<unknown>; reload(): void };
  readonly commands: { getAll(): Promise<readonly { readonly name?: string; readonly shortcut?: string }[]> };
  readonly tabs: object;
  readonly permissions: object;
}
