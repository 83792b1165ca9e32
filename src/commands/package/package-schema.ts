import type { AppManifest } from '@microsoft/app-manifest';
import { CodedError } from '../../errors.ts';
import { member } from './package-source.ts';
import type { Json, PackageSource } from './package-source.ts';

const schemaRoot = 'https://developer.microsoft.com/json-schemas/teams';

async function loadValidator() {
  try {
    return (await import('@microsoft/app-manifest')).AppManifestUtils;
  } catch (cause) {
    throw new CodedError(
      'MANIFEST_INVALID',
      'The manifest cannot be checked: @microsoft/app-manifest is not installed. Run npm ci without --omit=dev.',
      { cause },
    );
  }
}

/** `/bots/0/scopes must … Details: {…}` as `bots[0].scopes must … {…}.` */
function readable(problem: string): string {
  const [, path = '', rest = problem] = /^(\S*) (.*)$/s.exec(problem) ?? [];
  const field = path
    .slice(1)
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');
  return `${field === '' ? 'the top level' : field} ${rest.replace('. Details:', '')}.`;
}

type Validator = Awaited<ReturnType<typeof loadValidator>>;
type Schema = Awaited<ReturnType<Validator['fetchSchema']>>;

/** The published localization schema has `\b]` in a pattern, a bracket that regular expressions with the u flag refuse. */
function withValidPatterns(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('\\\\b]', '\\\\b\\\\]')) as Schema;
}

async function fileProblems(
  validator: Validator,
  content: Json,
  schemaUrl: string,
): Promise<readonly string[]> {
  if (member(content, '$schema') !== schemaUrl) {
    return [`$schema does not fit the manifest's manifestVersion. Write "${schemaUrl}".`];
  }
  const schema = await validator.fetchSchema(schemaUrl).catch(() => undefined);
  if (schema === undefined) {
    return [`${schemaUrl} cannot be read. Use a manifestVersion that @microsoft/app-manifest has.`];
  }
  const problems = await validator.validateAgainstSchema(
    content as unknown as AppManifest,
    withValidPatterns(schema),
  );
  return problems.map(readable);
}

/**
 * What the official schema of the manifest's version, and of its localization files, finds wrong; none when all is valid.
 * @throws CodedError MANIFEST_INVALID when the package with the schemas is not installed
 */
export async function findSchemaProblems({ manifest, languages }: PackageSource): Promise<readonly string[]> {
  const validator = await loadValidator();
  const version = member(manifest, 'manifestVersion');
  const folder = `${schemaRoot}/v${typeof version === 'string' ? version : ''}`;
  const found = await Promise.all([
    fileProblems(validator, manifest, `${folder}/MicrosoftTeams.schema.json`).then((problems) =>
      problems.map((problem) => `manifest.json: ${problem}`),
    ),
    ...Array.from(languages, async ([file, strings]) => {
      const problems = await fileProblems(
        validator,
        strings,
        `${folder}/MicrosoftTeams.Localization.schema.json`,
      );
      return problems.map((problem) => `${file}: ${problem}`);
    }),
  ]);
  return found.flat();
}
