import type { Language } from '../../core/entry.ts';
import type { CardWording } from '../../wording/card-wording.ts';
import { cardWording } from '../../wording/cards.ts';
import { textLimits, type TextLimits } from './card-size.ts';
import type { BindTemplate } from './card-templates.ts';
import type { JsonText } from './json-text.ts';
import { literalRuns, type Run } from './text-runs.ts';

/** What every card is bound with. */
export interface CardScope {
  readonly language: Language;
  readonly words: CardWording;
  readonly limits: TextLimits;
  readonly bind: BindTemplate;
  /** How often the card was replaced before; 0 for one that is posted. */
  readonly version: number;
}

/** What does not change with each card. */
export type LastingScope = Omit<CardScope, 'version'>;

/** The scopes of a language, from the roomiest to the tightest. */
export function createCardScopes(language: Language, bind: BindTemplate): CardScope[] {
  return textLimits.map((limits) => ({ language, words: cardWording[language], limits, bind, version: 0 }));
}

/** A line that begins with a number or a bullet. */
export function bindStep({ bind }: LastingScope, mark: string, runs: readonly Run[]): JsonText {
  return bind('step', { mark, runs });
}

/** Lines with a bullet each. */
export function bindBullets(scope: CardScope, texts: readonly string[]): JsonText[] {
  return texts.map((text) => bindStep(scope, '•', literalRuns(text)));
}

/** A label with its value beside it, in monospace where it is quoted. */
export function bindRow(
  { bind }: LastingScope,
  label: string,
  value: string,
  font: 'Default' | 'Monospace' = 'Default',
): JsonText {
  return bind('row', { label, font, runs: literalRuns(value) });
}

/** The other one of our two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh-TW' : 'en';
}
