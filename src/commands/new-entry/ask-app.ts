import { entrySchema } from '../../catalog/format/schema.ts';
import { freeId, slug } from '../../catalog/write/name/slug.ts';
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

const longestAppId = 40;

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
  const app = await questions.find<App | undefined>(wording.app, (typed) => [
    ...known.filter(({ value }) => value && namesOf(value).some((name) => fold(name).includes(fold(typed)))),
    { value: undefined, name: wording.newApp },
  ]);
  return app === undefined ? askNewApp(apps, parts) : { app, isNew: false };
}

async function askNewApp(
  apps: readonly App[],
  { questions, wording, language, terminal }: NewEntryParts,
): Promise<ChosenApp> {
  const names = new Map<Language, string>();
  for (const each of startingWith(language)) {
    const initial = names.get(language);
    const check = (name: string) => (name === '' ? wording.required : undefined);
    names.set(
      each,
      await questions.text(wording.appName(each), { check, ...(initial === undefined ? {} : { initial }) }),
    );
    const known = findApp(apps, names.get(each) ?? '');
    if (known === undefined) continue;
    await terminal.print(wording.isKnownApp(known.name[language]));
    return { app: known, isNew: false };
  }
  const [en = '', chinese = en] = languages.map((each) => names.get(each));
  const isTaken = (id: string): boolean => apps.some((app) => app.id === id);
  const id = await questions.text(wording.appId, {
    initial: freeId(slug(en, longestAppId) || 'app', isTaken),
    check: (typed) => {
      if (!entrySchema.shape.id.safeParse(typed).success) return wording.badId;
      return isTaken(typed) ? wording.takenId : undefined;
    },
  });
  return { app: { id, name: { en, 'zh-TW': chinese }, aliases: [] }, isNew: true };
}
