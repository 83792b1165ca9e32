import { describe, expect, test } from 'vitest';
import { builtinFolders } from '../../../../src/catalog/load/builtin-folders.ts';
import { findStepFault } from '../../../../src/catalog/check/entry/find-step-fault.ts';
import { loadCatalog } from '../../../../src/catalog/load/load-catalog.ts';
import { languages } from '../../../../src/core/entry.ts';

describe('a text that is no step', () => {
  test.each([
    ['https://acme.example/paper', 'only an address'],
    ['<https://acme.example/paper>', 'only an address'],
    ['[Guide](https://acme.example/paper)', 'only an address'],
    ['1. Open the lid 2. Close it', 'list of steps'],
    ['Do this: 1) open the lid; 2) close it', 'list of steps'],
    ['- Open the lid\n- Close it', 'list of steps'],
    ['Open the lid. Then replace the toner.', 'more than one action'],
    ['Open the lid. Replace the toner.', 'more than one action'],
    ['Open **Settings**; click **Save**', 'more than one action'],
    ['Please open the lid. Next, please close it.', 'more than one action'],
    ['Renew the certificate and reconnect.', 'more than one action'],
    ['Change the port, and then restart the service.', 'more than one action'],
    ['Admin settings', 'no action'],
    ['The admin center', 'no action'],
  ])('in English: %s', (step, fault) => {
    expect(findStepFault(step, 'en')).toContain(fault);
  });

  test.each([
    ['https://acme.example/paper', 'only an address'],
    ['1. 打開蓋子 2. 關上蓋子', 'list of steps'],
    ['①打開蓋子②關上蓋子', 'list of steps'],
    ['打開蓋子。然後更換碳粉。', 'more than one action'],
    ['開啟 **[設定]**；按一下 **[儲存]**', 'more than one action'],
    ['開啟 **[設定]**。請重新登入。', 'more than one action'],
    ['更新憑證並重新連線。', 'more than one action'],
    ['修改連接埠，並重新啟動服務', 'more than one action'],
    ['停止服務。再啟動服務。', 'more than one action'],
    ['重新啟動伺服器；清除快取。', 'more than one action'],
    ['系統頁面', 'no action'],
  ])('in Chinese: %s', (step, fault) => {
    expect(findStepFault(step, 'zh-TW')).toContain(fault);
  });
});

describe('a step', () => {
  test.each([
    'Fill the tray.',
    'Open **Settings > Cloud Apps** in the portal (connector admin).',
    'Try again later. The limit may have been reached today.',
    'If the test still fails, follow the steps to connect Okta again.',
    'Update to version 1.2 or 2.0.',
    'Grant the role. Access is granted within an hour.',
    'Reset the password. See the guide.',
    'Use a private window, e.g. InPrivate.',
    'Defragment.',
    'In the portal, go to **Users** and select the user.',
    'Run `1.ps1 2.ps1`.',
    'Stop and restart it.',
    'Sign out of the app and sign in again (user).',
    'Check that disconnect and reconnect events are logged.',
    'Recalibrate the flux capacitor in the engine room of the ship',
  ])('in English: %s', (step) => {
    expect(findStepFault(step, 'en')).toBeUndefined();
  });

  test.each([
    '補充紙張。',
    '換碳粉',
    '稍後再試一次。',
    '如果不是新的部署，請等到明天。今天可能已達到 API 限制，事件明天會更新。',
    '指派角色。設定會在一小時後生效。',
    '開啟 **[設定] > [雲端應用程式]**（由連接器管理員操作）。',
    '更新至 1.2 版或 2.0 版。',
    '登出應用程式後重新登入。',
    '稍候片刻。再次失敗時請聯絡支援部門。',
    '確認服務已停止並重新啟動。',
  ])('in Chinese: %s', (step) => {
    expect(findStepFault(step, 'zh-TW')).toBeUndefined();
  });

  test('is every step of the catalog', () => {
    const { entries } = loadCatalog(builtinFolders());
    const faults = entries.flatMap(({ id, fix }) =>
      languages.flatMap((language) =>
        fix[language].flatMap((step) => {
          const fault = findStepFault(step, language);
          return fault === undefined ? [] : [`${id}: ${step}: ${fault}`];
        }),
      ),
    );
    expect(faults).toEqual([]);
  });
});
