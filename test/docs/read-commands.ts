import { inlineCodes, readCodeBlocks } from './read-markdown.ts';

/** A command that a page shows, with the sample of its output where one stands right behind it. */
export interface ShownCommand {
  readonly line: string;
  readonly sample?: string;
}

const programs = /^(?:[A-Z_]+=\S+ )*(?:npm|node|npx|cp|echo|devtunnel|az|curl|docker|kubectl|git) /;

/** The commands that a page shows: the lines of its `sh` blocks, and those between backquotes in a sentence or a table. */
export function readCommands(text: string): ShownCommand[] {
  const shown: ShownCommand[] = [];
  const blocks = readCodeBlocks(text);
  for (const [index, { language, body }] of blocks.entries()) {
    if (language !== 'sh') continue;
    const lines = body.trimEnd().split('\n');
    const next = blocks[index + 1];
    const sample = next?.follows === true && ['text', 'json'].includes(next.language) ? next.body : undefined;
    for (const [number, line] of lines.entries()) {
      const isLast = number === lines.length - 1;
      shown.push({ line, ...(isLast && sample !== undefined ? { sample } : {}) });
    }
  }
  return [
    ...shown,
    ...inlineCodes(text)
      .filter((code) => programs.test(`${code} `))
      .map((line) => ({ line })),
  ];
}

/** The script of package.json that a command runs: `ask` of `npm run --silent ask -- …`, `test` of `npm test`; else `undefined`. */
export const scriptOf = (line: string): string | undefined =>
  /\bnpm (?:run (?:--silent )?)?([a-z][a-z:]*)/.exec(line)?.[1];

/** The options that a command gives to the script. */
export const optionsOf = (line: string): string[] =>
  Array.from((line.split(' -- ')[1] ?? '').matchAll(/(?<=^|\s)--[a-z][a-z-]*/g), ([option]) => option);
