import type { Shape } from './query.ts';
import { makeFrame, makeGuid, makeLogPrefix, makeQuietLine, makeTime } from './query-noise.ts';
import type { Random } from './random.ts';

/** A text to put into a paste. */
export interface Embedded {
  readonly text: string;
  /** Package that stack frames may come from. */
  readonly packageName?: string;
}

/** Puts a text into what people paste around it, up to the size of the shape; a short one stays as it is. */
export function embed(embedded: Embedded, shape: Shape, random: Random): string {
  switch (shape) {
    case 'short':
      return embedded.text;
    case 'message':
      return fillUp(embedded.text, random);
    case 'paste':
      return inLog(embedded.text, 1_000, random);
    case 'huge':
      return inLog(embedded.text, 28_000, random);
    case 'trace':
      return withFrames(embedded, random);
  }
}

/** Adds what logs and people add until it is some 120 units long. */
function fillUp(text: string, random: Random): string {
  const additions = [
    (said: string) => makeLogPrefix(random) + said,
    (said: string) => `${said} Trace ID: ${makeGuid(random)}`,
    (said: string) =>
      `${said} ${random.pick(['How can I fix this?', '這個要怎麼處理？', '請問是什麼原因', 'Since this morning.'])}`,
    (said: string) => `${said} Timestamp: ${makeTime(random)}`,
  ];
  let filled = text;
  let first = random.between(0, additions.length - 1);
  for (let added = 0; added < additions.length && filled.length < 100; added += 1) {
    filled = additions[first++ % additions.length]?.(filled) ?? filled;
  }
  return filled;
}

function inLog(text: string, length: number, random: Random): string {
  const lines: string[] = [];
  let size = text.length + 30;
  for (let line = makeQuietLine(random); size + line.length < length; line = makeQuietLine(random)) {
    lines.push(line);
    size += line.length + 1;
  }
  lines.splice(random.between(0, lines.length), 0, makeLogPrefix(random) + text);
  return lines.join('\n');
}

function withFrames({ text, packageName }: Embedded, random: Random): string {
  const isNode = random.chance(0.3);
  const frames = Array.from({ length: 59 }, (_, at) =>
    makeFrame(random, isNode, at % 5 === 0 ? packageName : undefined),
  );
  return [text, ...frames].join('\n');
}
