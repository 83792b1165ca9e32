import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { runCliAlone, startCli } from './commands/run-cli.ts';

describe('the command line', () => {
  it('lists its commands with --help', async () => {
    const { code, stdout, stderr } = await runCliAlone(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}ask /m);
    expect(stdout).toMatch(/^ {2}package /m);
    expect(stderr).toBe('');
  });

  it('shows the help on standard error and exits with 2 when no command is given', async () => {
    const { code, stdout, stderr } = await runCliAlone([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: error-fix-bot');
  });

  it.each([
    { wrong: 'an unknown command', args: ['nope'], says: "unknown command 'nope'" },
    { wrong: 'an unknown option', args: ['ask', '--nope', 'x'], says: "unknown option '--nope'" },
    { wrong: 'a language it does not speak', args: ['ask', '--lang', 'de', 'x'], says: 'en, zh-TW' },
    { wrong: 'two kinds of output', args: ['ask', '--json', '--jsonl'], says: 'cannot be used with' },
  ])('names $wrong on standard error and exits with 2', async ({ args, says }) => {
    const { code, stdout, stderr } = await runCliAlone(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const child = startCli(['ask', '--jsonl']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdin.on('error', () => undefined);
    const line = `${JSON.stringify({ id: 'q', query: 'Okta: 401 Unauthorized' })}\n`;
    child.stdin.write(line);
    await once(createInterface(child.stdout), 'line');
    child.stdout.destroy();
    child.stdin.end(line.repeat(500));
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
