import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const shared401 = 'HttpRequestFailure: Server returned: 401 Unauthorized';

describe('ask --json', () => {
  it('prints the whole answer as one JSON object', async () => {
    const { code, stdout } = await runCli(['ask', '--json', '--lang', 'en', `Okta: ${shared401}`]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      decision: 'answer',
      language: 'en',
      matches: [
        {
          app: 'okta',
          appName: 'Okta',
          context: { title: 'App connectors of Microsoft Defender for Cloud Apps', isShown: false },
          message: shared401,
          source: { row: 7 },
          who: 'connector-admin',
        },
      ],
      unknownCodes: [],
      parts: [],
    });
  });

  it('prints an object and exits with 1 when nothing is found', async () => {
    const { code, stdout } = await runCli(['ask', '--json', 'AADSTS59999']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ decision: 'none', unknownCodes: ['AADSTS59999'] });
  });
});
