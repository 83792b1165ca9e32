import type { Concern } from '../card-content.ts';
import { bindStep, type CardScope } from '../template/card-scope.ts';
import type { JsonText } from '../template/json-text.ts';
import { shortenEnd } from '../../wording/shown/shorten.ts';
import { literalRuns, toLine } from '../template/text-runs.ts';
import { toUtc } from '../template/to-utc.ts';

const maxText = 400;

/** What is wrong with the bot: its code, as in the log, in bold, what to do, and the reason. */
export function bindConcern(scope: CardScope, concern: Concern): JsonText {
  const { concerns, because } = scope.words.status;
  const text =
    concern.code === 'SECRET_EXPIRES' ? concerns[concern.code](concern.days) : concerns[concern.code];
  const said = 'reason' in concern ? because(text, concern.reason) : text;
  const time = 'at' in concern ? `${toUtc(concern.at)}: ` : '';
  const runs = [
    ...literalRuns(`${concern.code} `, 'Bolder'),
    ...literalRuns(shortenEnd(toLine(`${time}${said}`), maxText)),
  ];
  return bindStep(scope, '•', runs);
}
