import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../rounds.ts';
import { runCli, startCli } from '../run-cli.ts';

const known = '2026-01-02T03:05:00Z ERROR [okta] HttpRequestFailure: Server returned: 401 Unauthorized\n';

/** Lines of at least so many characters together. */
function log(size: number, lineOf: (at: number) => string): string {
  const lines: string[] = [];
  for (let at = 0, length = 0; length < size; at += 1) {
    const line = `${lineOf(at)}\n`;
    length += line.length;
    lines.push(line);
  }
  return lines.join('');
}

const calm = (at: number): string => `2026-01-02T03:04:05Z INFO worker copying object ${at} ok`;
const megabyte = 1_000_000;
/** Far more than is read of a text at once. */
const large = rounds(12, 3);

describe('a long input', () => {
  it.each<[string, string | Uint8Array]>([
    ['57 KB', log(57_000, calm) + known],
    [`${large} MB`, log(large * megabyte, calm) + known],
    [
      `${large} MB in one line`,
      `${'{"level":"info","msg":"polled"},'.repeat(large * 31_250)}{"msg":"${known.trim()}"}`,
    ],
    [`${large} MB of equal errors`, log(large * megabyte, (at) => `ERROR job ${at} failed`) + known],
    ['2 MB of UTF-16', Buffer.from(`\uFEFF${log(megabyte, calm)}${known}`, 'utf16le')],
    ['bytes that are no text', Buffer.concat([Buffer.alloc(megabyte, 0xfe), Buffer.from(`\n${known}`)])],
  ])('of %s is answered by its last line', async (_name, input) => {
    const { code, stdout, stderr } = await runCli(['ask'], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Okta {2}/);
    expect(stdout).toMatch(/leaving out \d+ characters/);
  });

  it.each<[string, string]>([
    [`${large} MB of numbers`, log(large * megabyte, String)],
    [`${large} MB of counters`, log(large * megabyte, (at) => `copying object ${at}`)],
    ['a calm line with a number like a status', 'INFO copying object 401 ok'],
  ])('of %s finds nothing', async (_name, input) => {
    const { code, stdout, stderr } = await runCli(['ask'], { input });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^I don't know this error yet\./);
  });

  it('tells with --json what of it was read, and what was not', async () => {
    const { stdout } = await runCli(['ask', '--json'], { input: log(57_000, calm) + known });
    const said = JSON.parse(stdout) as {
      matches: { evidence: { matched: string[] } }[];
      ignored: { quietLines: number };
      leftOut: number;
    };
    expect(said.matches[0]?.evidence.matched.join(' ')).toContain('Server returned: 401 Unauthorized');
    expect(said.ignored.quietLines).toBeGreaterThan(1_000);
    expect(said.leftOut).toBeGreaterThan(56_000);
  });

  it('larger than the memory that it may take is read to its end', async () => {
    const child = startCli(['ask'], { NODE_OPTIONS: '--max-old-space-size=64' });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    const part = log(megabyte, calm);
    for (let at = 0; at < rounds(200, 80); at += 1) {
      if (!child.stdin.write(part)) await once(child.stdin, 'drain');
    }
    child.stdin.end(known);
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(stdout).toMatch(/^Okta {2}/);
  }, 60_000);
});
