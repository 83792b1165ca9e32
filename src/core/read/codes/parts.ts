/** How a part of a text is joined to the next one: not at all, by blanks, by an equals sign, by a mark inside a token. */
export const links = { none: 0, blank: 1, equals: 2, joint: 3 } as const;

/** Letters, digits and `_` in a row, in UTF-16 units, with what joins them to the next ones. */
export interface Part {
  readonly from: number;
  readonly end: number;
  readonly hasDigit: boolean;
  readonly hasSmallLetter: boolean;
  readonly link: number;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isWordUnit = (unit: number): boolean =>
  isDigit(unit) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f;

/** The parts of a text in order; one walk, for it is done for every text. */
export function readParts(text: string): Part[] {
  const parts: Part[] = [];
  let from = -1;
  let hasDigit = false;
  let hasSmallLetter = false;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    if (isWordUnit(unit)) {
      if (from < 0) from = at;
      if (isDigit(unit)) hasDigit = true;
      else if (unit >= 0x61) hasSmallLetter = true;
    } else if (from >= 0) {
      parts.push({ from, end: at, hasDigit, hasSmallLetter, link: linkAt(text, at) });
      from = -1;
      hasDigit = false;
      hasSmallLetter = false;
    }
  }
  return parts;
}

/** So many units at most stand between two parts of a label. */
const longestLink = 3;

/** What stands from the end of a part to the next one. */
function linkAt(text: string, end: number): number {
  let to = end;
  while (to - end <= longestLink && to < text.length && !isWordUnit(text.charCodeAt(to))) to += 1;
  if (to === text.length || to - end > longestLink) return links.none;
  const between = text.slice(end, to);
  if (between === '# ' || (between.length === 1 && '-./:#'.includes(between))) return links.joint;
  if (between === '=') return links.equals;
  for (const mark of between) if (!' ,:#-'.includes(mark)) return links.none;
  return links.blank;
}
