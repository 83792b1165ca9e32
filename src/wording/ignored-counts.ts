import type { Ignored } from '../core/answer.ts';
import type { Language } from '../core/entry.ts';

type Names = Readonly<Record<keyof Ignored, readonly [one: string, many?: string]>>;

const english: Names = {
  ids: ['ID', 'IDs'],
  times: ['time', 'times'],
  hosts: ['address', 'addresses'],
  stackLines: ['stack line', 'stack lines'],
  quietLines: ['line without an error', 'lines without an error'],
};

const chinese: Names = {
  ids: ['個識別碼'],
  times: ['個時間'],
  hosts: ['個位址'],
  stackLines: ['行堆疊追蹤'],
  quietLines: ['行無錯誤的記錄'],
};

const tell =
  (names: Names, separator: string) =>
  (ignored: Ignored): string =>
    (['ids', 'times', 'hosts', 'stackLines', 'quietLines'] as const)
      .filter((kind) => ignored[kind] > 0)
      .map((kind) => {
        const [amount, [one, many = one]] = [ignored[kind], names[kind]];
        // Only what is grouped needs a format, which takes a while.
        return `${amount < 1_000 ? amount : amount.toLocaleString('en')} ${amount === 1 ? one : many}`;
      })
      .join(separator);

/** How much of each kind was ignored, such as `2 IDs, 1 time`; empty where nothing was. */
export const ignoredCounts: Readonly<Record<Language, (ignored: Ignored) => string>> = {
  en: tell(english, ', '),
  'zh-TW': tell(chinese, '、'),
};
