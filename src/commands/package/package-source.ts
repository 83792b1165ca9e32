import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CodedError } from '../../errors.ts';

/** A value of a JSON file. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The files of the app package by their names, before or after the placeholders are filled in. */
export interface PackageSource {
  readonly manifest: Json;
  /** The localization files that the manifest names. */
  readonly languages: ReadonlyMap<string, Json>;
  /** The icons that the manifest names. */
  readonly icons: ReadonlyMap<string, Uint8Array>;
}

/** A member of a JSON object; `undefined` for anything that is not an object or lacks it. */
export function member(value: Json | undefined, key: string): Json | undefined {
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value))
    return undefined;
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, Json>>)[key] : undefined;
}

/** The elements of a JSON array; none for anything else. */
export function elements(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

const isText = (value: Json | undefined): value is string => typeof value === 'string' && value !== '';

function readBytes(folder: string, name: string, namedBy: string): Uint8Array {
  if (name !== path.basename(name)) {
    throw new CodedError(
      'MANIFEST_INVALID',
      `manifest.json: ${namedBy} is "${name}". Put the file beside manifest.json and write its name alone.`,
    );
  }
  try {
    return readFileSync(path.join(folder, name));
  } catch (cause) {
    const remedy = namedBy === '' ? 'Give its folder with --from.' : `Add it, or correct ${namedBy}.`;
    throw new CodedError('MANIFEST_INVALID', `${path.join(folder, name)} cannot be read. ${remedy}`, {
      cause,
    });
  }
}

function readJson(folder: string, name: string, namedBy: string): Json {
  const text = new TextDecoder().decode(readBytes(folder, name, namedBy));
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new CodedError('MANIFEST_INVALID', `${path.join(folder, name)} is not JSON: ${reason}.`, { cause });
  }
}

/** The localization files of a manifest with the fields that name them. */
function languageFiles(manifest: Json): (readonly [file: string, namedBy: string])[] {
  const info = member(manifest, 'localizationInfo');
  const fields: (readonly [Json | undefined, string])[] = [
    [member(info, 'defaultLanguageFile'), 'localizationInfo.defaultLanguageFile'],
    ...elements(member(info, 'additionalLanguages')).map(
      (language, index) =>
        [member(language, 'file'), `localizationInfo.additionalLanguages[${index}].file`] as const,
    ),
  ];
  return fields.flatMap(([file, namedBy]) => (isText(file) ? [[file, namedBy] as const] : []));
}

function iconFiles(manifest: Json): (readonly [file: string, namedBy: string])[] {
  return ['color', 'outline', 'color32x32'].flatMap((kind) => {
    const file = member(member(manifest, 'icons'), kind);
    return isText(file) ? [[file, `icons.${kind}`] as const] : [];
  });
}

/**
 * Reads `manifest.json` of a folder and every file that it names.
 * @throws CodedError MANIFEST_INVALID that names the file that is missing, not JSON, or not beside the manifest
 */
export function readPackageSource(folder: string): PackageSource {
  const manifest = readJson(folder, 'manifest.json', '');
  return {
    manifest,
    languages: new Map(
      languageFiles(manifest).map(([file, namedBy]) => [file, readJson(folder, file, namedBy)]),
    ),
    icons: new Map(iconFiles(manifest).map(([file, namedBy]) => [file, readBytes(folder, file, namedBy)])),
  };
}
