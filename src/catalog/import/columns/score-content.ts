import { type Cell, textOf } from '../table/cell.ts';
import { isAction } from './is-action.ts';
import { isStrongCode, splitCodes } from './split-codes.ts';

/** What the cells of a column look like: shares of the cells that say something, from 0 to 1. */
export interface ContentScore {
  /** Cells that say something. */
  readonly filled: number;
  /** Codes of any kind, also with words behind: `0x80070005`, `5.7.1`, `404 Not Found`. */
  readonly codes: number;
  /** Codes that only errors have. */
  readonly strongCodes: number;
  /** Texts that errors show: classes, JSON with an error, codes with a text, quoted messages. */
  readonly messages: number;
  /** What a person is told to do. */
  readonly actions: number;
  /** Whole sentences. */
  readonly sentences: number;
  /** Mean length of a cell in characters. */
  readonly length: number;
}

/** More rows tell no more of a column. */
const mostRows = 60;

const errorText =
  /(?:^|[\s.:(])\w*[a-z]\w*(?:Exception|Error|Failure|Fault)\b|\b(?:AADSTS|ORA-|TNS-|SQL\d|ERR_)\w+|0x[0-9a-f]{6,8}\b|"error"|\b[45]\.\d{1,3}\.\d{1,3}\b|\b(?:denied|failed|failure|invalid|unauthorized|forbidden|not found|timed? ?out|refused|cannot|can't|could not|couldn't|unable to|expired|rejected)\b|失敗|無效|无效|逾時|超时|拒絕|拒绝|找不到|できません|失敗しました|無効|タイムアウト|실패|없습니다|잘못된|fehlgeschlagen|ungültig|verweigert|nicht gefunden|échoué|échec|refusé|introuvable|negado|falhou|inválid|denegado|no se pud|no se puede/iu;

/** Reads what a column's cells look like; all 0 for a column of empty cells. */
export function scoreContent(cells: readonly Cell[]): ContentScore {
  const filled = cells.slice(0, mostRows).filter(({ lines }) => lines.length > 0);
  const texts = filled.map((cell) => textOf(cell).slice(0, 600));
  const share = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  return {
    filled: filled.length,
    codes: share((text) => splitCodes([text]).codes.length > 0),
    strongCodes: share(isStrongCode),
    messages: share((text) => errorText.test(text)),
    actions: share(isAction),
    sentences: share((text) => /[.!?。！？]$/u.test(text) && text.length > 20),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}
