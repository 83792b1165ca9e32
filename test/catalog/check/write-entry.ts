/** What an entry of a test differs in. */
export interface EntryParts {
  readonly id: string;
  readonly messages: readonly string[];
  readonly match?: readonly string[];
  readonly nearMiss?: readonly string[];
  readonly en?: readonly string[];
  readonly zhTw?: readonly string[];
  readonly checked?: string;
}

const list = (texts: readonly string[]): string =>
  `[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}]`;

/** One entry as a person writes it: the id on its first line, messages on the second, steps on 5 and 6, samples on 10 and 11. */
export function writeEntry({
  id,
  messages,
  match = [],
  nearMiss = [],
  en = ['Fill the tray.'],
  zhTw = ['補充紙張。'],
  checked = '2026-11-23',
}: EntryParts): string {
  return `  - id: ${id}
    messages: ${list(messages)}
    cause: { en: The tray is empty., zh-TW: 紙匣沒有紙。 }
    fix:
      en: ${list(en)}
      zh-TW: ${list(zhTw)}
    who: app-admin
    source: { document: handbook, checked: ${checked} }
    samples:
      match: ${list(match)}
      nearMiss: ${list(nearMiss)}
`;
}

/** An entry file of one app; its first entry begins on line 3, each takes 11 lines. */
export function writeEntryFile(app: string, entries: readonly EntryParts[]): string {
  return `app: ${app}\nentries:\n${entries.map(writeEntry).join('')}`;
}
