import { parseJson } from '../json-value.ts';

const quote = 0x22;
const backslash = 0x5c;
/** Each is 0x20 below its brace, and no other sign is. */
const openingBracket = 0x5b;
const closingBracket = 0x5d;
const toBracket = ~0x20;

/** True when lists and objects of a JSON text are nested deeper than `maxDepth`. Of other text it says nothing useful. */
function isTooDeep(text: string, maxDepth: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) isInString = !isInString;
    else if (isInString) at += code === backslash ? 1 : 0;
    else if ((code & toBracket) === openingBracket) depth += 1;
    else if ((code & toBracket) === closingBracket) depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
}

/**
 * What the text of a body holds; `undefined` when it is no JSON or nested too deep. Whatever walks through a body later,
 * here and in the SDK, does so by recursion, so the depth is looked at first.
 */
export function parseBody(text: string, maxDepth: number): unknown {
  return isTooDeep(text, maxDepth) ? undefined : parseJson(text);
}
