import { parse } from 'yaml';

/** What the YAML front matter of a Markdown page says of the page. */
export interface FrontMatter {
  /** Titles, the surest first; empty when it has none. */
  readonly titles: readonly string[];
  readonly language?: string;
  /** Lines that it takes, with its fences; 0 when there is none. */
  readonly lines: number;
}

const none: FrontMatter = { titles: [], lines: 0 };

/** Longer is no front matter but a page that begins with a rule. */
const mostLines = 200;

/** The front matter of a page in lines. What is not YAML says nothing. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---') return none;
  const end = lines
    .slice(0, mostLines)
    .findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1) return none;
  const fields = parseFields(lines.slice(1, end).join('\n'));
  const text = (key: string): string | undefined => {
    const value = fields.get(key);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const language = text('ms.locale') ?? text('lang') ?? text('language') ?? text('locale');
  const titles = [text('title'), text('titleSuffix')].filter((title) => title !== undefined);
  return { titles, lines: end + 1, ...(language === undefined ? {} : { language }) };
}

function parseFields(source: string): Map<string, unknown> {
  try {
    const data: unknown = parse(source, { logLevel: 'silent', maxAliasCount: 0 });
    return new Map(typeof data === 'object' && data !== null ? Object.entries(data) : []);
  } catch {
    return new Map();
  }
}
