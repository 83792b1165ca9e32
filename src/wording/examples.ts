import type { Localized } from '../core/entry.ts';

/** An error message that a person can try with one click. */
export interface Example {
  /** `^[a-z0-9-]{1,64}$` */
  readonly id: string;
  readonly text: Localized<string>;
}

/** One message that has one answer, one that several apps show, and one as it stands in a log; most of the catalog with most entries. */
export const examples: readonly Example[] = [
  {
    id: 'one-answer',
    text: {
      en: 'AADSTS53003: Access has been blocked by Conditional Access policies.',
      'zh-TW': 'AADSTS53003: 條件式存取原則已封鎖存取。',
    },
  },
  {
    id: 'several-apps',
    text: {
      en: 'HttpRequestFailure: Server returned: 401 Unauthorized',
      'zh-TW': 'HttpRequestFailure: 伺服器傳回: 401 未經授權',
    },
  },
  {
    id: 'log-line',
    text: {
      en: '2026-03-04T09:12:44Z ERROR [sync] AADSTS7000222: The provided client secret keys are expired.',
      'zh-TW': '2026-03-04T09:12:44Z ERROR [sync] AADSTS7000222: 提供的用戶端密碼金鑰已過期。',
    },
  },
];

/** The example with this id; `undefined` when there is none. */
export function findExample(id: string): Example | undefined {
  return examples.find((example) => example.id === id);
}
