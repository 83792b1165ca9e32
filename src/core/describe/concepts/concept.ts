/** Words of the field that mean the same, in both languages. */
export interface Concept {
  readonly name: string;
  /** Words and short phrases in lower case, with `|` between them; inflections of a word are found by its stem. */
  readonly en: string;
  /** As used in Taiwan. */
  readonly 'zh-TW': string;
}
