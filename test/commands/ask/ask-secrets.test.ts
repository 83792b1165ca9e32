import { describe, expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';

const secrets: readonly (readonly [name: string, text: string, secret: string, warning: RegExp])[] = [
  ['an English sentence', 'password: abc12345 AADSTS50126', 'abc12345', /a password/],
  ['a Chinese sentence', '密碼是 Qwer1234 AADSTS50126', 'Qwer1234', /密碼.*請變更或撤銷/],
  ['a header', 'Authorization: Bearer abcdef0123456789abcdef0123456789 AADSTS59999', 'abcdef0123', /a token/],
  ['an address', 'Server=db;Pwd=Tr0ub4dor-3;Database=x failed AADSTS59999', 'Tr0ub4dor', /a password/],
];

describe('ask with a secret in the text', () => {
  it.each(secrets)('of %s neither shows it nor takes it for a code', async (_name, text, secret, warning) => {
    const said = await runCli(['ask', text]);
    expect(said.stdout.toUpperCase()).not.toContain(secret.toUpperCase());
    expect(said.stderr).toMatch(warning);
    expect(said.stderr).not.toContain(secret);
  });

  it.each(secrets)('of %s answers with --json of the masked text', async (_name, text, secret, warning) => {
    const said = await runCli(['ask', '--json'], { input: text });
    expect(said.stdout.toUpperCase()).not.toContain(secret.toUpperCase());
    expect(said.stderr).toMatch(warning);
  });

  it('still answers the error beside it', async () => {
    const { code, stdout } = await runCli(['ask', 'password: abc12345 AADSTS50126']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Microsoft Entra ID {2}/);
    expect(stdout).not.toContain('does not have');
  });

  it('warns in the language that is asked for', async () => {
    const { stderr } = await runCli(['ask', '--lang', 'zh-TW', 'password: abc12345 AADSTS50126']);
    expect(stderr).toContain('請變更或撤銷');
  });

  it('warns with the number of the line of --jsonl', async () => {
    const input = ['AADSTS50126', 'password: abc12345 AADSTS50126'].map((query, id) =>
      JSON.stringify({ id, query }),
    );
    const { code, stdout, stderr } = await runCli(['ask', '--jsonl'], { input: input.join('\n') });
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/^line 2: .*a password/);
  });

  it('says nothing of what nobody can sign in with', async () => {
    const { stderr } = await runCli(['ask', 'bob@acme.example got AADSTS50126']);
    expect(stderr).toBe('');
  });

  it.each([60_000, 400_000])(
    'in a log of %d characters masks it, and keeps the counts and the app',
    async (size) => {
      const calm = 'INFO poll of the Okta connector is done\n'.repeat(size / 40);
      const error = 'ERROR HttpRequestFailure: Server returned: 401 Unauthorized password=Sup3rS3cret!x\n';
      const { stdout, stderr } = await runCli(['ask', '--json'], { input: calm + error });
      const { matches, leftOut, ignored } = JSON.parse(stdout) as {
        matches: { app: string }[];
        leftOut: number;
        ignored: { quietLines: number };
      };
      expect(stdout).not.toContain('Sup3rS3cret');
      expect(stderr).toContain('a password');
      expect(matches[0]?.app).toBe('okta');
      expect(leftOut).toBeGreaterThan(size * 0.9 - 28_000);
      expect(ignored.quietLines).toBeGreaterThan(size / 60);
    },
  );
});

describe('ask with what goes on from an answer', () => {
  it.each([
    'it worked',
    'still fails',
    '還是不行',
    '解決了',
    '1',
    '#2',
    '第二個',
    'reconnected it, still the same',
  ])('to "%s" says that each call stands alone', async (text) => {
    const { code, stdout } = await runCli(['ask', text]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^(?:Each call stands alone|每次提問各自獨立)[^\n]*\n$/);
  });

  it('warns of it beside the JSON', async () => {
    const { stdout, stderr } = await runCli(['ask', '--json', 'it worked']);
    expect(JSON.parse(stdout)).toMatchObject({ decision: 'none' });
    expect(stderr).toContain('stands alone');
  });

  it.each(['AADSTS50126 still fails', 'Okta: HttpRequestFailure: Server returned: 401 Unauthorized', '401'])(
    'answers "%s" as an error',
    async (text) => {
      expect((await runCli(['ask', text])).stdout).not.toContain('stands alone');
    },
  );
});
