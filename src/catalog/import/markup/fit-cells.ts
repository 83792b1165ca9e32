const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Whether code or JSON that begins in the text ends behind it, so that a pipe there belongs to it. */
function isOpen(text: string): boolean {
  if (count(text, '`') % 2 === 1) return true;
  const outsideCode = text.replaceAll(/`[^`]*`/g, '');
  if (count(outsideCode, '{') > count(outsideCode, '}')) return count(outsideCode, '"') % 2 === 1;
  return count(outsideCode, '"') % 2 === 1 && /[{[(=:]\s*\\?"/.test(outsideCode);
}

/** Whether the text goes on with what the cell before began: it ends the code or the JSON. */
const closes = (joined: string): boolean => !isOpen(joined);

/** The first place where joining with the cells behind closes what is open, with how many; undefined when there is none. */
function findJoint(cells: readonly string[], surplus: number): { at: number; more: number } | undefined {
  for (let at = 0; at < cells.length; at += 1) {
    if (!isOpen(cells[at] ?? '')) continue;
    for (let more = 1; more <= surplus && at + more < cells.length; more += 1) {
      if (closes(cells.slice(at, at + more + 1).join('|'))) return { at, more };
    }
  }
  return undefined;
}

/**
 * As many cells as the header has. A pipe inside JSON or code, which the page forgot to escape, is put back; what is
 * still too much goes on in the last cell, after a line break; what is missing is empty.
 */
export function fitCells(cells: readonly string[], width: number): string[] {
  let fitted = [...cells];
  while (fitted.length > width) {
    const joint = findJoint(fitted, fitted.length - width);
    if (joint === undefined) break;
    const { at, more } = joint;
    fitted = fitted.toSpliced(at, more + 1, fitted.slice(at, at + more + 1).join('|'));
  }
  const surplus = fitted.slice(width).filter((text) => text.trim() !== '');
  const kept = fitted.slice(0, width);
  if (surplus.length > 0) kept.push([kept.pop() ?? '', ...surplus].join('<br>'));
  return [...kept, ...Array.from({ length: Math.max(0, width - kept.length) }, () => '')];
}
