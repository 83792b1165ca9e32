import type { MarkdownLine } from './markdown-lines.ts';

/** Addresses of a page's link definitions by their label in lower case. */
export type LinkDefinitions = ReadonlyMap<string, string>;

/** The link definitions of a page, `[label]: https://…`, wherever they stand. Empty when there are none. */
export function readLinkDefinitions(lines: readonly MarkdownLine[]): LinkDefinitions {
  const found = new Map<string, string>();
  for (const { kind, text } of lines) {
    const [, label, url] = (kind === 'text' && /^\[([^\]]{1,200})\]:\s+<?([^\s>]+)/.exec(text)) || [];
    if (label !== undefined && url !== undefined) found.set(label.toLowerCase(), url);
  }
  return found;
}

/** The line with `[text][label]` and `[label][]` as links with their address; unknown labels stay as they are. */
export function resolveLinks(line: string, definitions: LinkDefinitions): string {
  if (definitions.size === 0) return line;
  return line.replaceAll(/\[([^[\]]{1,300})\]\[([^[\]]{0,200})\]/g, (whole, text: string, label: string) => {
    const url = definitions.get((label === '' ? text : label).toLowerCase());
    return url === undefined ? whole : `[${text}](<${url}>)`;
  });
}
