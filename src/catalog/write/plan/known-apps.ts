import type { App } from '../../../core/entry.ts';
import { normaliseCharacters } from '../../../core/text/normalise.ts';
import type { FileApp } from '../../load/read-catalog-file.ts';
import type { CarriedApp, Drafted } from '../../proposal/proposal.ts';
import { appIdOf } from '../name/app-id.ts';

/** The apps that an import knows, and those that its folder must get. */
export interface KnownApps {
  /** Id of the app with this id, name or alias, whatever its case, spaces and hyphens; `undefined` for a new one. */
  readonly find: (name: string) => string | undefined;
  /** Id that the app has, or would get when it is used. */
  readonly idOf: (name: string) => string;
  /** Id of the app, made when it is new; the folder has it from now on, and knows it by this name. */
  readonly use: (name: string) => string;
  /** Gives an app of the folder another name that a page calls it. */
  readonly addName: (id: string, name: string) => void;
  /** The apps of the folder's `apps.yaml` as they should be. */
  readonly ofFolder: () => readonly FileApp[];
  /** Apps that no catalog knew. */
  readonly isNew: (id: string) => boolean;
}

const fold = (name: string): string =>
  normaliseCharacters(name)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

const namesOf = ({ id, name, aliases }: FileApp): string[] => [id, ...Object.values(name ?? {}), ...aliases];

/** Collects the apps of the folder, of an export that is read, and of the built-in catalog. */
export function createKnownApps(
  ofFolder: readonly FileApp[],
  carried: readonly CarriedApp[],
  builtin: readonly App[],
): KnownApps {
  const own = new Map(ofFolder.map((app) => [app.id, app]));
  const brought = joinCarried(carried);
  const others: readonly FileApp[] = [
    ...brought.filter(({ isWhole }) => isWhole).map(({ app }) => app),
    ...builtin.map((app) => ({ ...app, aliases: [...app.aliases] })),
    ...brought.map(({ app }) => app),
  ];
  const isBrought = (app: FileApp) => brought.some((known) => known.app === app);
  const made = new Set<string>();
  const byId = (id: string) => own.get(id) ?? others.find((app) => app.id === id);
  const find = (name: string): string | undefined => {
    const wanted = fold(name);
    return (
      byId(name)?.id ??
      [...own.values(), ...others].find((app) => namesOf(app).some((known) => fold(known) === wanted))?.id
    );
  };
  const addName = (id: string, name: string): void => {
    const app = own.get(id);
    if (app === undefined || namesOf(app).some((known) => fold(known) === fold(name))) return;
    own.set(id, { ...app, aliases: [...app.aliases, name] });
  };
  const idOf = (name: string): string => find(name) ?? appIdOf(name, (taken) => byId(taken) !== undefined);
  const create = (name: string): FileApp => {
    const id = idOf(name);
    made.add(id);
    return { id, name: { en: name, 'zh-TW': name }, aliases: [] };
  };
  const use = (name: string): string => {
    const id = find(name);
    const app = id === undefined ? create(name) : byId(id);
    if (app === undefined) return name;
    // An export brings the aliases along; of a built-in app the folder takes the name and what the page calls it.
    const aliases = isBrought(app) || made.has(app.id) ? app.aliases : [];
    if (!own.has(app.id)) own.set(app.id, { ...app, aliases });
    addName(app.id, name);
    return app.id;
  };
  return { find, idOf, use, addName, ofFolder: () => [...own.values()], isNew: (id) => made.has(id) };
}

interface Brought {
  readonly app: FileApp;
  /** One export has its names in all languages. */
  readonly isWhole: boolean;
}

/** The apps of all exports that are read, each once, with what one export or another knows of its names. */
function joinCarried(carried: readonly CarriedApp[]): Brought[] {
  return [...Map.groupBy(carried, ({ id }) => id)].flatMap(([id, apps]): Brought[] => {
    const name: Drafted<string> = Object.assign({}, ...apps.map((app) => app.name)) as Drafted<string>;
    const either = name.en ?? name['zh-TW'] ?? id;
    const aliases = [...new Set(apps.flatMap((app) => app.aliases))];
    const isWhole = apps.some((app) => app.name.en !== undefined && app.name['zh-TW'] !== undefined);
    return [
      { app: { id, name: { en: name.en ?? either, 'zh-TW': name['zh-TW'] ?? either }, aliases }, isWhole },
    ];
  });
}
