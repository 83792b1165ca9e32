import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaults } from '../src/core/defaults.ts';
import { features } from '../src/core/score/features.ts';
import { errorCodes } from '../src/errors.ts';
import { manifestVariables, variables } from '../src/settings/variables.ts';
import { codeBlocks, headings, links, npmScripts, prose, tableWith } from './read-markdown.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const readmes = ['README.md', 'README.zh-TW.md'];
const deciding = ['docs/how-it-decides.md', 'docs/how-it-decides.zh-TW.md'];
/** Pages in one language each. The term list holds both. */
const pages = [
  ...readmes,
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md') && name !== 'terms.md')
    .map((name) => path.join('docs', name)),
];
const names = (rows: readonly (readonly string[])[]): (string | undefined)[] =>
  rows.map(([name]) => name).toSorted();

describe.each(readmes)('%s', (file) => {
  const text = read(file);

  test('explains every error code, and no other', () => {
    expect(names(tableWith(text, 'TURN_FAILED', 'PORT_IN_USE'))).toEqual(errorCodes.toSorted());
  });

  test('explains every variable that is read, and no other', () => {
    const known = [...Object.keys(variables.shape), ...Object.keys(manifestVariables.shape)];
    expect(names(tableWith(text, 'PORT'))).toEqual([...new Set(known)].toSorted());
  });

  test('names the default of every variable that has one', () => {
    const stated = tableWith(text, 'PORT').map(([name, value]) => [name, value]);
    const isSet = ([, value]: readonly [string, unknown]): boolean => value !== '';
    const fallbacks = Object.entries(variables.parse({})).filter(isSet);
    expect(stated.filter(([, value]) => value !== '')).toEqual(
      fallbacks.map(([name, value]) => [name, String(value)]),
    );
  });

  test('counts the characters that are read as the engine does', () => {
    expect(text).toContain(new Intl.NumberFormat('en').format(defaults.maxQueryLength));
  });
});

test('.env.example lists the variables of the settings', () => {
  const listed = Array.from(read('.env.example').matchAll(/^(\w+)=/gm), ([, name]) => name);
  const known = [...Object.keys(variables.shape), ...Object.keys(manifestVariables.shape)];
  expect(listed.toSorted()).toEqual([...new Set(known)].toSorted());
});

describe.each(deciding)('%s', (file) => {
  const text = read(file);

  test('explains every feature of the score, and no other', () => {
    expect(names(tableWith(text, 'contained'))).toEqual(Object.keys(features).toSorted());
  });

  test('gives the numbers of the policy as they are', () => {
    const known = new Map(Object.entries({ ...defaults, ...defaults.policy }));
    const stated = tableWith(text, 'answerScore').map(([name = '', value]) => [name, value]);
    expect(stated).toEqual(stated.map(([name = '']) => [name, JSON.stringify(known.get(name))]));
    expect(stated.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(defaults.policy)));
  });
});

describe.each(pages)('%s', (file) => {
  const text = read(file);

  test('runs only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const known = [...Object.keys(scripts), 'ci', 'cit'];
    expect(npmScripts(text).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('links only to files that are there', () => {
    const targets = links(text).filter((target) => !target.startsWith('https://'));
    expect(targets.filter((target) => !existsSync(path.join(path.dirname(file), target)))).toEqual([]);
  });

  test('has the same sections and the same commands in both languages', () => {
    const other = read(
      file.endsWith('.zh-TW.md') ? file.replace('.zh-TW.md', '.md') : file.replace('.md', '.zh-TW.md'),
    );
    expect(headings(text)).toEqual(headings(other));
    expect(codeBlocks(text)).toEqual(codeBlocks(other));
    expect(links(text).filter((target) => !target.endsWith('.md')).length).toBe(
      links(other).filter((target) => !target.endsWith('.md')).length,
    );
  });

  test('keeps to its language, and its tone', () => {
    const isChinese = file.endsWith('.zh-TW.md');
    const foreign = isChinese ? /軟件|服務器|用戶名|登錄|默認|粘貼|信息|！/ : /!(?!\[)|[\u3400-\u9fff]/;
    const lines = prose(text).split('\n');
    expect(lines.filter((line) => foreign.test(line) && !line.includes('.zh-TW.md)'))).toEqual([]);
  });
});
