import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const shared401 = 'HttpRequestFailure: Server returned: 401 Unauthorized';

interface Line {
  readonly id: string | number;
  readonly decision: string;
  readonly matches: readonly {
    readonly entry: string;
    readonly app: string;
    readonly score: number;
    readonly source: { readonly document: string; readonly row?: number };
  }[];
}

const parseLines = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('ask --jsonl', () => {
  const ask = (lines: readonly string[], ...args: string[]) =>
    runCli(['ask', '--jsonl', ...args], { input: lines.join('\n') });

  it('answers each line with one line of the published form, in order', async () => {
    const queries = [
      { id: 'first', query: `Okta: ${shared401}` },
      { id: 2, query: shared401 },
      { id: 'third', query: 'AADSTS59999' },
    ];
    const { code, stdout, stderr } = await ask(queries.map((query) => JSON.stringify(query)));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = parseLines(stdout);
    expect(lines.map(({ id, decision }) => [id, decision])).toEqual([
      ['first', 'answer'],
      [2, 'choose'],
      ['third', 'none'],
    ]);
    expect(lines.map((line) => Object.keys(line))).toEqual(lines.map(() => ['id', 'decision', 'matches']));
    const [best] = lines[0]?.matches ?? [];
    expect(Object.keys(best ?? {})).toEqual(['entry', 'app', 'score', 'source']);
    expect(best).toMatchObject({
      app: 'okta',
      source: { document: 'app-connector-errors.zh-TW', row: 7 },
    });
    expect(lines[1]?.matches.map(({ source }) => source.row).sort((a = 0, b = 0) => a - b)).toEqual([
      7, 12, 23,
    ]);
  });

  it('gives matches best first and at most 5', async () => {
    const { stdout } = await ask(
      ['401 Unauthorized', 'HttpRequestFailure', 'Office 365', 'token'].map((query, id) =>
        JSON.stringify({ id, query }),
      ),
    );
    for (const { matches } of parseLines(stdout)) {
      const scores = matches.map(({ score }) => score);
      expect(scores.length).toBeLessThanOrEqual(5);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  it('reports a broken line with its number, goes on, and exits with 1', async () => {
    const { code, stdout, stderr } = await ask([
      '{"id":"a","query":"IgniteException"}',
      '{"id":"b","query":',
      '',
      '{"id":"c"}',
      '{"id":"d","query":"IgniteException"}',
    ]);
    expect(code).toBe(1);
    expect(parseLines(stdout).map(({ id }) => id)).toEqual(['a', 'd']);
    expect(stderr.match(/^line \d+/gm)).toEqual(['line 2', 'line 4']);
  });

  it('reads CRLF, a byte order mark, and line separators inside a string', async () => {
    const { code, stdout } = await ask([
      '\uFEFF{"id":"a","query":"IgniteException"}\r',
      '{"id":"b","query":"IgniteException\u2028at line 2"}\r',
    ]);
    expect(code).toBe(0);
    expect(parseLines(stdout).map(({ id, decision }) => [id, decision])).toEqual([
      ['a', 'answer'],
      ['b', 'answer'],
    ]);
  });

  it('answers for the app that --app names', async () => {
    const { stdout } = await ask([JSON.stringify({ id: 1, query: shared401 })], '--app', 'O365');
    expect(parseLines(stdout)).toMatchObject([{ decision: 'answer', matches: [{ source: { row: 12 } }] }]);
  });

  it('prints nothing for no lines', async () => {
    expect(await ask([])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('refuses a text beside it', async () => {
    const { code, stdout, stderr } = await runCli(['ask', '--jsonl', 'text']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('standard input');
  });
});
