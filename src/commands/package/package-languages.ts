import { elements, member } from './package-source.ts';
import type { Json, PackageSource } from './package-source.ts';

const shownTexts = ['name.short', 'name.full', 'description.short', 'description.full'];

/** The value at a localization key such as `bots[0].commandLists[0].commands[1].title`; `undefined` when there is none. */
export function valueAt(manifest: Json, key: string): Json | undefined {
  return key
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<Json | undefined>(
      (value, part) => (/^\d+$/.test(part) ? elements(value)[Number(part)] : member(value, part)),
      manifest,
    );
}

/** The localization keys of everything that Teams shows of a manifest. */
export function shownKeys(manifest: Json): readonly string[] {
  const commandKeys = elements(member(manifest, 'bots')).flatMap((bot, botIndex) =>
    elements(member(bot, 'commandLists')).flatMap((list, listIndex) =>
      elements(member(list, 'commands')).flatMap((_, index) =>
        ['title', 'description'].map(
          (part) => `bots[${botIndex}].commandLists[${listIndex}].commands[${index}].${part}`,
        ),
      ),
    ),
  );
  return [...shownTexts, ...commandKeys].filter((key) => valueAt(manifest, key) !== undefined);
}

/** Texts without a translation and translations without a text, each with its file and the remedy; none when all are paired. */
export function findLanguageProblems({ manifest, languages }: PackageSource): readonly string[] {
  const shown = shownKeys(manifest);
  return Array.from(languages).flatMap(([file, strings]) => {
    const translated = Object.keys(typeof strings === 'object' && strings !== null ? strings : {}).filter(
      (key) => key !== '$schema' && key !== 'localizationKeys',
    );
    return [
      ...shown
        .filter((key) => !translated.includes(key))
        .map((key) => `${file}: ${key} is missing. Add its translation.`),
      ...translated
        .filter((key) => valueAt(manifest, key) === undefined)
        .map((key) => `${file}: ${key} is not in manifest.json. Correct the key or remove it.`),
    ];
  });
}
