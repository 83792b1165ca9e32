import type { Span } from '../../core/answer.ts';

const mark = '…';

/** Cuts the end off a text that is longer than `max` UTF-16 units, at a word where one is near. */
export function shortenEnd(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return trimHalves(space > max * 0.7 ? cut.slice(0, space) : cut).trimEnd() + mark;
}

/** Takes the middle out of a text that is longer than `max` UTF-16 units: both ends of an error message tell something. */
export function shortenMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = Math.ceil((max - 1) * 0.6);
  return trimHalves(text.slice(0, head)) + mark + trimHalves(text.slice(text.length - (max - 1 - head)));
}

/**
 * The part of a text around a span, at most about `max` UTF-16 units, cut in three: before, the span itself, after.
 * A span longer than `max` loses its middle.
 */
export function shortenAround(text: string, span: Span, max: number): [string, string, string] {
  const inside = shortenMiddle(text.slice(span.start, span.end), max);
  const room = Math.max(0, max - inside.length);
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  const roomBefore = Math.max(Math.floor(room / 2), room - after.length);
  const roomAfter = Math.max(room - roomBefore, room - before.length);
  const shownBefore =
    before.length <= roomBefore ? before : mark + trimHalves(before.slice(before.length - roomBefore));
  const shownAfter = after.length <= roomAfter ? after : trimHalves(after.slice(0, roomAfter)) + mark;
  return [shownBefore, inside, shownAfter];
}

/** Drops half a surrogate pair at either end, left over by a cut. */
function trimHalves(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}
