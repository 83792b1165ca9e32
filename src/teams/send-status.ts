import { basename, dirname } from 'node:path';
import type { CatalogStatus } from '../cards/card-content.ts';
import type { CatalogProblem } from '../catalog/catalog-problem.ts';
import type { CatalogReading } from '../catalog/read-folders.ts';
import type { Language } from '../core/entry.ts';
import { chooseLanguage } from '../wording/choose-language.ts';
import { findConcerns } from './bot-health.ts';
import type { TurnParts } from './bot-parts.ts';
import type { CatalogState } from './catalog-state.ts';
import type { Question, WithoutWords } from './message.ts';
import type { Turn } from './turn.ts';

/** True when somebody asks how the bot is, with nothing but the word. */
export function isStatusAsked(message: Question | WithoutWords): message is Question {
  if (message.kind !== 'question' || message.quoted !== undefined) return false;
  // Most begin with another letter, and a long one takes long to normalise.
  if (/^[\s/]*[a-rt-z\d]/i.test(message.text)) return false;
  return /^\/?(?:status|狀態|状态)[\s?？!！.。]*$/iu.test(message.text.normalize('NFKC').trim());
}

/** Answers with a card that tells how the catalog and the bot are, in the person's language. */
export async function sendStatus(parts: TurnParts, message: Question, turn: Turn): Promise<void> {
  const textLanguage = /\p{Script=Han}/u.test(message.text) ? 'zh-TW' : 'en';
  const language = chooseLanguage(message.locale, textLanguage);
  const concerns = findConcerns(await parts.health());
  const status = { ...describeCatalog(parts.catalog), concerns };
  await turn.sendCard(parts.bindCard({ card: 'status', status }, language));
  parts.log.info('told its status');
  parts.metrics.countTurn('message', 'status');
}

/** What the status card says of the catalog; of folders and files the last parts of the path alone. */
export function describeCatalog({
  reading,
  problems,
  entries,
  loadedAt,
}: CatalogState): Omit<CatalogStatus, 'concerns'> {
  const written = new Map(reading.entries.map(({ value }) => [value.id, value]));
  const drafts = [...written.values()].filter(({ review }) => review === true);
  const count = (language: Language) =>
    entries -
    drafts.filter(({ cause, fix }) => cause[language] === undefined || fix[language] === undefined).length;
  return {
    entries,
    drafts: drafts.length,
    inLanguage: { en: count('en'), 'zh-TW': count('zh-TW') },
    folders: reading.folders.map(({ folder }) => basename(folder)),
    loadedAt,
    problems: problems.map((problem) => ({ place: shortPlace(reading, problem), message: problem.message })),
  };
}

function shortPlace({ folders }: CatalogReading, { file, line, column }: CatalogProblem): string {
  const isFolder = folders.some(({ folder }) => folder === file);
  const name = isFolder ? basename(file) : `${basename(dirname(file))}/${basename(file)}`;
  return line === 0 ? name : `${name}:${line}:${column}`;
}
