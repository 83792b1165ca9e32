import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { variables } from '../../src/settings/variables.ts';
import { pages, read, scripts } from './pages.ts';
import { optionsOf, readCommands, scriptOf } from './read-commands.ts';
import type { ShownCommand } from './read-commands.ts';
import { createSandbox, runLine } from './sandbox.ts';
import { readIni } from './read-ini.ts';

/** Scripts that are done in a moment, and harm nothing. */
const quick = ['ask', 'catalog', 'data', 'package'];

/** What npm does by itself, and what its two short names stand for. */
const ofNpm = ['ci', 'cit'];

/** What cannot run here, as it needs an account. Each is as its own documentation has it. */
const elsewhere = ['devtunnel user login', 'devtunnel host -p 3978 --allow-anonymous'];

/** A command that ends otherwise than with 0. */
const statuses = new Map([
  // It asks questions, and there is nobody.
  ['npm run catalog -- new', 2],
  // Nothing known is asked, and nothing at all.
  ['npm run ask -- "…"', 1],
  ['npm run ask', 1],
]);

const all = new Map<string, ShownCommand>();
for (const page of pages) {
  for (const command of readCommands(read(page))) {
    if (command.line === 'npm run') continue;
    if (command.sample !== undefined || !all.has(command.line)) all.set(command.line, command);
  }
}
const commands = [...all.values()];

const isQuick = ({ line }: ShownCommand): boolean => {
  const script = scriptOf(line);
  return line.startsWith('cp ') || (script !== undefined && quick.includes(script) && !line.includes('='));
};

/** `…` stands for what differs: a whole line for any number of lines, between blanks for a part of a line. */
function toPattern(sample: string): RegExp {
  const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const lines = sample
    .trimEnd()
    .split('\n')
    .map((line) => (line === '…' ? '[^]*' : line.split(' … ').map(escape).join(' .* ')));
  return new RegExp(`^${lines.join('\n')}\n*$`);
}

/** A command with what a person would put in the place of a name in capitals, and with the script that npm runs for it. */
const toRun = (line: string): string =>
  line
    .replace(/\bID$/, 'okta-401-unauthorized')
    .replace(/\bNAME$/, 'Okta')
    .replace(/npm run (?:--silent )?([a-z:]+)(?: --(?= ))?/, (_, script: string) => String(scripts[script]));

async function run(line: string): ReturnType<typeof runLine> {
  const env = scriptOf(line) === 'package' ? readIni(read('docs/deploy.md')) : {};
  const folder = await createSandbox({
    // The page that is imported has the same errors.
    hasTeamFolder: !line.includes('import'),
    hasStore: scriptOf(line) === 'data',
    env: Object.entries(env)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  });
  try {
    return await runLine(toRun(line), folder);
  } finally {
    rmSync(path.dirname(folder), { recursive: true });
  }
}

describe('what the pages show runs, and gives what they show', () => {
  test.each(commands.filter(isQuick))('$line', { timeout: 120_000 }, async ({ line, sample }) => {
    const { code, stdout, stderr } = await run(line);
    expect({ code, stderr: code === (statuses.get(line) ?? 0) ? '' : stderr }).toEqual({
      code: statuses.get(line) ?? 0,
      stderr: '',
    });
    if (sample !== undefined) expect(stdout).toMatch(toPattern(sample));
  });
});

/** The source of the program that a script runs, with what stands beside it. */
function sourceOf(script: string): string {
  const file = /\bnode (?:--\S+ )*(\S+)/.exec(scripts[script] ?? '')?.[1];
  if (file === undefined) return '';
  const folder = path.dirname(file);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}

describe('what takes long, or needs an account or a network, is there', () => {
  test.each(commands.filter((command) => !isQuick(command)))('$line', ({ line }) => {
    if (elsewhere.includes(line)) return;
    const script = scriptOf(line);
    if (script === undefined) {
      expect(line).toMatch(/^NODE_ENV=production node (?:--\S+ )*src\/start\.mjs$/);
      return;
    }
    expect([...Object.keys(scripts), ...ofNpm]).toContain(script);
    const source = sourceOf(script);
    const isKnown = (option: string) =>
      source.includes(option) || new RegExp(`'?${option.slice(2)}'?: \\{ type`).test(source);
    expect(optionsOf(line).filter((option) => !isKnown(option))).toEqual([]);
    const set = Array.from(line.matchAll(/(?<=^|\s)([A-Z_]+)=/g), ([, name]) => name);
    expect(Object.keys(variables.shape)).toEqual(expect.arrayContaining(set));
  });

  test('such as the program that a service starts', () => {
    expect(existsSync('src/start.mjs')).toBe(true);
  });
});

test(
  'the catalog folders that npm start is given are there, and can be loaded',
  { timeout: 60_000 },
  async () => {
    const line = commands.find(
      (command) => command.line.endsWith('npm start') && command.line.includes('='),
    )?.line;
    const folder = await createSandbox({ hasTeamFolder: true, hasStore: false });
    const show = toRun('npm run catalog -- show acme-vpn-certificate-expired');
    const { code, stderr } = await runLine(String(line).replace('npm start', show), folder);
    rmSync(path.dirname(folder), { recursive: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  },
);
