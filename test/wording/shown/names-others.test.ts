import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/core/entry.ts';
import { namesOthers } from '../../../src/wording/shown/names-others.ts';

const entry = (who: Entry['who'], step: string) => ({
  who,
  fix: { en: ['Open the settings.', step], 'zh-TW': ['開啟設定。', step] },
});

describe('a step', () => {
  test.each([
    ['app-admin', 'Sign in again (user).', 'en'],
    ['app-admin', 'Send the field (app developer).', 'en'],
    ['connector-admin', 'Upgrade the license (Box admin).', 'en'],
    ['support', 'Contact support (connector admin).', 'en'],
    ['app-admin', '重新登入（由使用者操作）。', 'zh-TW'],
    ['connector-admin', '升級授權（由 Box 管理員操作）。', 'zh-TW'],
  ] as const)('of %s names others: %s', (who, step, language) => {
    expect(namesOthers(entry(who, step), language)).toBe(true);
  });

  test.each([
    ['app-admin', 'Check the status of the app (app admin).', 'en'],
    ['connector-admin', 'Test it again.', 'en'],
    ['app-admin', 'Add a certificate (see the link).', 'en'],
    ['app-admin', '檢查狀態（由應用程式管理員操作）。', 'zh-TW'],
    ['app-admin', '加上憑證（請參閱連結）。', 'zh-TW'],
    ['wait', 'Sign in again (user).', 'en'],
  ] as const)('of %s names nobody else: %s', (who, step, language) => {
    expect(namesOthers(entry(who, step), language)).toBe(false);
  });
});
