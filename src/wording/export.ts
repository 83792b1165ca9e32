import type { Fixer, Localized } from '../core/entry.ts';

/** What an exported page says around the catalog's own words. Columns in order: message, cause, fix, who, links, id. */
export interface ExportWording {
  readonly title: string;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly who: Readonly<Record<Fixer, string>>;
}

/** The words of an exported page in every language. */
export const exportWording: Localized<ExportWording> = {
  en: {
    title: 'Known errors',
    columns: ['Error message', 'Cause', 'Fix', 'Who can fix it', 'More information', 'Entry'],
    who: {
      'connector-admin': 'Connector admin',
      'app-admin': 'App admin',
      support: 'Support',
      wait: 'Nobody: it usually resolves by itself',
    },
  },
  'zh-TW': {
    title: '已知錯誤',
    columns: ['錯誤訊息', '原因', '解決步驟', '由誰處理', '詳細資訊', '項目'],
    who: {
      'connector-admin': '連接器管理員',
      'app-admin': '應用程式管理員',
      support: '支援部門',
      wait: '不需處理，通常稍後會自行恢復',
    },
  },
};
