import type { App } from '../core/entry.ts';

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

/** The apps that a person can name: all but the one that stands for every app. */
export function namedApps(apps: readonly App[]): readonly App[] {
  return apps.filter(({ id }) => id !== 'all');
}

/** The app with this id, name or alias in any language, whatever its case, spaces and hyphens; else `undefined`. */
export function findApp(apps: readonly App[], name: string): App | undefined {
  const wanted = fold(name);
  return namedApps(apps).find(({ id, name: names, aliases }) =>
    [id, ...Object.values(names), ...aliases].some((known) => fold(known) === wanted),
  );
}
