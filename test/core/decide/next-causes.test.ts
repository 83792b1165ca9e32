import { describe, expect, test } from 'vitest';
import { findNextCauses } from '../../../src/core/decide/next-causes.ts';
import { ask } from '../ask.ts';
import { createEngine, answer } from '../../../src/core/engine.ts';
import { loadCatalog } from '../../../src/catalog/load/load-catalog.ts';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';

const engine = createEngine(loadCatalog(builtinFolders()));
const nextOf = (text: string, threadApps: readonly string[] = []) =>
  findNextCauses(answer(engine, text, { threadApps })).map(({ entry }) => entry.id);

describe('the next causes', () => {
  test.each([
    [
      'the other code of the text',
      'AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.',
      ['entra-70002-invalid-client'],
    ],
    [
      'another entry of the same app with the same status',
      'M365 connector: 400 Bad Request',
      ['microsoft-365-400-af20012-tenant'],
    ],
    ['what a message is a part of', 'The guest user account is disabled.', ['entra-50057-user-disabled']],
    [
      'nothing, where one entry alone fits',
      'Okta: HttpRequestFailure: Server returned: 401 Unauthorized',
      [],
    ],
    ['nothing of what only looks alike', 'Ingnitron Exemption', []],
    ['nothing where nothing is known', 'where is the coffee machine', []],
  ] as const)('are %s', (_what, text, expected) => {
    expect(nextOf(text)).toEqual(expected);
  });

  test('are all of a choice', () => {
    const said = ask('Box: Invalid refresh token');
    expect(findNextCauses(said)).toEqual(said.matches);
  });

  test('are those of the other apps where one was assumed', () => {
    const shared = 'HttpRequestFailure: Server returned: 401 Unauthorized';
    expect(nextOf(shared, ['okta']).toSorted()).toEqual([
      'exchange-online-401-unauthorized',
      'microsoft-365-401-unauthorized',
    ]);
  });
});
