import { statuses } from './bilingual-words.ts';
import { fillPlaceholders } from './make-right.ts';
import type { MessageGroups } from './message-groups.ts';
import type { Random } from './random.ts';

const code = /([A-Za-z]{2,12}[-_]?)(\d{4,10})(?!\w)/;
const status = /(?<= |: )[45]\d\d(?= )/;
/** The last class, as that is what failed; the others wrap it. */
const className = /\w+(?=(?:Exception|Error|Failure|Fault): (?!.*(?:Exception|Error|Failure|Fault): ))/;

/** A message with another code, status or class, so that no entry of the catalog has it. */
export function makeWrong(messages: MessageGroups, random: Random): string {
  for (let tries = 0; ; tries += 1) {
    const { message } = random.pick(messages.groups);
    const filled = fillPlaceholders(message, random);
    const changed = changeIdentifier(filled, random);
    const isKnown = changed === filled || messages.holdersOf(telling(changed)).length > 0;
    if (!isKnown || tries >= 200) return isKnown ? `QZX${random.between(1_000, 9_999)}: ${filled}` : changed;
  }
}

/** A code or a class that no entry has, by itself. */
export function makeWrongFragment(messages: MessageGroups, random: Random): string {
  const text = makeWrong(messages, random);
  return code.exec(text)?.[0] ?? /\w+(?:Exception|Error|Failure|Fault): [45]\d\d/.exec(text)?.[0] ?? text;
}

/** The new code where there is one, else the whole text: what must be in no message. */
function telling(text: string): string {
  return code.exec(text)?.[0] ?? text;
}

function changeIdentifier(text: string, random: Random): string {
  if (code.test(text)) {
    return text.replace(code, (_, letters: string, digits: string) => {
      const other = String(random.between(10 ** (digits.length - 1), 10 ** digits.length - 1));
      return letters + other;
    });
  }
  if (status.test(text)) {
    const [number, ...names] = random.pick(statuses);
    const renamed = statuses.reduce(
      (said, [, ...old]) => said.replace(old[0], names[0]).replace(old[1], names[1]),
      text,
    );
    return renamed.replace(status, String(number));
  }
  return text.replace(className, () =>
    random.pick(['VoltageRelay', 'PaperTray', 'SubmarineValve', 'GlyphAtlas']),
  );
}
