import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The text of a file of the project, by its path from the root. */
export const read = (file: string): string => readFileSync(file, 'utf8');

/** Every page in one language, by its path from the root. The list of terms is in both. */
export const pages: readonly string[] = [
  'README.md',
  'README.zh-TW.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md') && name !== 'terms.md')
    .map((name) => path.join('docs', name)),
];

export const isChinese = (page: string): boolean => page.endsWith('.zh-TW.md');

/** The same page in both languages: `docs/deploy` stands for `docs/deploy.md` and `docs/deploy.zh-TW.md`. */
export const inBoth = (page: string): readonly string[] => [`${page}.md`, `${page}.zh-TW.md`];

/** The pages that are there in both languages, in English. */
export const translated: readonly string[] = pages.filter(
  (page) => !isChinese(page) && existsSync(page.replace(/\.md$/, '.zh-TW.md')),
);

/** The scripts of package.json by name. */
export const scripts = (JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> })
  .scripts;
