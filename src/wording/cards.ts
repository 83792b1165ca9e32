import type { Localized } from '../core/entry.ts';
import type { CardWording } from './card-wording.ts';
import { englishCards } from './cards.en.ts';
import { chineseCards } from './cards.zh-tw.ts';

/** What the cards say, in every language. */
export const cardWording: Localized<CardWording> = { en: englishCards, 'zh-TW': chineseCards };
