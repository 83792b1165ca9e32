import { entrySchema } from '../../catalog/format/schema.ts';
import { appIdOf } from '../../catalog/write/name/app-id.ts';
import { languages } from '../../core/entry.ts';
import type { App, Language } from '../../core/entry.ts';
import { findApp } from '../find-app.ts';
import type { NewEntryParts } from './new-entry-parts.ts';
import type { Choice } from './questions.ts';

/** The app of a new entry. */
export interface ChosenApp {
  readonly app: App;
  /** True for one that the catalog does not have. */
  readonly isNew: boolean;
}

/** Known apps above the choice of a new one, so that this is seen without scrolling. */
const mostShown = 8;

/** The languages with this one first. */
export const startingWith = (first: Language): readonly Language[] => [
  first,
  ...languages.filter((language) => language !== first),
];

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

const namesOf = ({ id, name, aliases }: App): string[] => [id, ...Object.values(name), ...aliases];

/** Asks for the app: one of those known, by id, name or alias, or a new one with its names and id. */
export async function askApp(apps: readonly App[], parts: NewEntryParts): Promise<ChosenApp> {
  const { questions, wording, language } = parts;
  const known = apps.map((app): Choice<App | undefined> => ({
    value: app,
    name: `${app.name[language]} (${app.id})`,
  }));
  let name = '';
  const app = await questions.find<App | undefined>(wording.app, (typed) => {
    name = typed.trim();
    const fitting = known.filter(
      ({ value }) => value && namesOf(value).some((each) => fold(each).includes(fold(typed))),
    );
    return [
      ...(name === '' ? fitting : fitting.slice(0, mostShown)),
      { value: undefined, name: name === '' ? wording.newApp : wording.newAppCalled(name) },
    ];
  });
  return app === undefined ? askNewApp(apps, name, parts) : { app, isNew: false };
}

/** `typed` is what was looked for: the name that is proposed. */
async function askNewApp(
  apps: readonly App[],
  typed: string,
  { questions, wording, language, terminal }: NewEntryParts,
): Promise<ChosenApp> {
  const names = new Map<Language, string>();
  for (const each of startingWith(language)) {
    const initial = names.get(language) ?? typed;
    const check = (name: string) => (name === '' ? wording.required : undefined);
    names.set(each, await questions.text(wording.appName(each), { check, initial }));
    const known = findApp(apps, names.get(each) ?? '');
    if (known === undefined) continue;
    await terminal.print(wording.isKnownApp(known.name[language]));
    return { app: known, isNew: false };
  }
  const [en = '', chinese = en] = languages.map((each) => names.get(each));
  const isTaken = (id: string): boolean => apps.some((app) => app.id === id);
  const id = await questions.text(wording.appId, {
    initial: appIdOf(en, isTaken),
    check: (written) => {
      if (!entrySchema.shape.id.safeParse(written).success) return wording.badId;
      return isTaken(written) ? wording.takenId : undefined;
    },
  });
  return { app: { id, name: { en, 'zh-TW': chinese }, aliases: [] }, isNew: true };
}
