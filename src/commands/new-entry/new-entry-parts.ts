import type { Language } from '../../core/entry.ts';
import type { NewEntryWording } from '../../wording/new-entry.ts';
import type { SettledCatalog } from '../settled-catalog.ts';
import type { Terminal } from '../terminal.ts';
import type { Questions } from './questions.ts';

/** What the questions about a new entry work with. */
export interface NewEntryParts {
  readonly questions: Questions;
  readonly language: Language;
  readonly wording: NewEntryWording;
  readonly terminal: Terminal;
  /** What the bot loads. */
  readonly settled: SettledCatalog;
  readonly now: Date;
}
