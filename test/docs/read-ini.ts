import { readCodeBlocks } from './read-markdown.ts';

/** The settings that a page shows in its `ini` block, by name. */
export function readIni(text: string): Readonly<Record<string, string>> {
  const block = readCodeBlocks(text).find(({ language }) => language === 'ini');
  return Object.fromEntries(
    Array.from((block?.body ?? '').matchAll(/^(\w+)=(.*)$/gm), ([, name = '', value = '']) => [name, value]),
  );
}
