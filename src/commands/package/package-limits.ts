import { elements, member } from './package-source.ts';
import type { Json, PackageSource } from './package-source.ts';

/**
 * Greatest lengths in UTF-16 units that Teams shows or accepts.
 * https://learn.microsoft.com/microsoftteams/platform/resources/schema/manifest-schema
 */
const packageLimits = {
  'name.short': 30,
  'name.full': 100,
  'description.short': 80,
  'description.full': 4000,
  title: 32,
  description: 128,
  commandLists: 3,
  commands: 10,
} as const;

const sizedFields = ['name.short', 'name.full', 'description.short', 'description.full'] as const;

/** Names that the store keeps for their owner; "Teams" must not stand in an app's name either. */
const reservedNames = /\b(microsoft|teams|office|outlook|excel|sharepoint|onedrive|copilot|azure|entra)\b/i;

function lengthProblem(field: string, value: Json | undefined, limit: number): string[] {
  if (typeof value !== 'string' || value.length <= limit) return [];
  return [`${field} has ${value.length} characters. Shorten it to ${limit}.`];
}

function nameProblem(field: string, value: Json | undefined): string[] {
  const reserved = typeof value === 'string' ? reservedNames.exec(value)?.[0] : undefined;
  return reserved === undefined ? [] : [`${field} contains "${reserved}". Leave the product's name out.`];
}

/** Checks texts that stand in the manifest and, under the same names, in a localization file. */
function textProblems(read: (field: string) => Json | undefined): string[] {
  return [
    ...sizedFields.flatMap((field) => lengthProblem(field, read(field), packageLimits[field])),
    ...nameProblem('name.short', read('name.short')),
    ...nameProblem('name.full', read('name.full')),
  ];
}

function commandListProblems(list: Json, field: string): string[] {
  const commands = elements(member(list, 'commands'));
  const tooMany =
    commands.length > packageLimits.commands
      ? [`${field} has ${commands.length} commands. Keep at most ${packageLimits.commands}.`]
      : [];
  return tooMany.concat(
    commands.flatMap((command, index) =>
      (['title', 'description'] as const).flatMap((part) =>
        lengthProblem(`${field}.commands[${index}].${part}`, member(command, part), packageLimits[part]),
      ),
    ),
  );
}

function manifestProblems(manifest: Json): string[] {
  const lists = elements(member(manifest, 'bots')).flatMap((bot) => elements(member(bot, 'commandLists')));
  const tooMany =
    lists.length > packageLimits.commandLists
      ? [`bots[0].commandLists has ${lists.length} lists. Keep at most ${packageLimits.commandLists}.`]
      : [];
  return [
    ...textProblems((field) => {
      const [group = '', part = ''] = field.split('.');
      return member(member(manifest, group), part);
    }),
    ...tooMany,
    ...lists.flatMap((list, index) => commandListProblems(list, `bots[0].commandLists[${index}]`)),
  ];
}

function languageProblems(strings: Json): string[] {
  const keys = Object.keys(typeof strings === 'object' && strings !== null ? strings : {});
  return [
    ...textProblems((field) => member(strings, field)),
    ...keys.flatMap((key) => {
      const part = /\.commands\[\d+\]\.(title|description)$/.exec(key)?.[1];
      if (part !== 'title' && part !== 'description') return [];
      return lengthProblem(key, member(strings, key), packageLimits[part]);
    }),
  ];
}

/** What in a package is over a limit of Teams, each with its file, its field and the remedy; none when all fits. */
export function findLimitProblems({ manifest, languages }: PackageSource): readonly string[] {
  return [
    ...manifestProblems(manifest).map((problem) => `manifest.json: ${problem}`),
    ...Array.from(languages).flatMap(([file, strings]) =>
      languageProblems(strings).map((problem) => `${file}: ${problem}`),
    ),
  ];
}
