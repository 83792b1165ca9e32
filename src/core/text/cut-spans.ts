import type { Span } from '../answer.ts';

/** A span without the places in it; `places` are in order and do not overlap. */
export function cutOut({ start, end }: Span, places: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = start;
  for (const place of places) {
    if (place.end <= from || place.start >= end) continue;
    if (place.start > from) left.push({ start: from, end: place.start });
    from = place.end;
  }
  if (from < end) left.push({ start: from, end });
  return left;
}

/** A span of a text, cut where lines end. */
export function cutAtLineEnds(text: string, span: Span): Span[] {
  const within = text.slice(span.start, span.end);
  if (!/[\n\r]/.test(within)) return [span];
  return cutOut(
    span,
    Array.from(within.matchAll(/[\n\r]+/g), ({ 0: found, index }) => ({
      start: span.start + index,
      end: span.start + index + found.length,
    })),
  );
}
