import { basename, dirname } from 'node:path';
import type { CatalogStatus } from '../../cards/card-content.ts';
import type { CatalogProblem } from '../../catalog/catalog-problem.ts';
import type { CatalogSummary } from '../../catalog/load/summarise-catalog.ts';
import { chooseLanguage } from '../../wording/language/choose-language.ts';
import { findConcerns } from '../state/bot-health.ts';
import type { TurnParts } from '../turn/bot-parts.ts';
import type { CatalogState } from '../state/catalog-state.ts';
import type { Question, WithoutWords } from '../read/message.ts';
import type { Turn } from '../turn/turn.ts';

/** True when somebody asks how the bot is, with nothing but the word. */
export function isStatusAsked(message: Question | WithoutWords): message is Question {
  if (message.kind !== 'question' || message.quoted !== undefined) return false;
  // Most begin with another letter, and a long one takes long to normalise.
  if (/^[\s/]*[a-rt-z\d]/i.test(message.text)) return false;
  return /^\/?(?:status|狀態|状态)[\s?？!！.。]*$/iu.test(message.text.normalize('NFKC').trim());
}

/** Answers with a card that tells how the catalog and the bot are, in the person's language. */
export async function sendStatus(parts: TurnParts, message: Question, turn: Turn): Promise<void> {
  const language = chooseLanguage(message.locale, message.text);
  const concerns = findConcerns(await parts.health());
  const status = { ...describeCatalog(parts.catalog), concerns };
  await turn.sendCard(parts.bindCard({ card: 'status', status }, language));
  parts.log.info('the status was shown');
  parts.metrics.countTurn('message', 'status');
}

/** What the status card says of the catalog; of folders and files the last parts of the path alone. */
function describeCatalog(state: CatalogState): Omit<CatalogStatus, 'concerns'> {
  const { summary, problems, entries, loadedAt } = state;
  return {
    ...summary,
    entries,
    folders: summary.folders.map((folder) => basename(folder)),
    loadedAt,
    problems: problems.map((problem) => ({ place: shortPlace(summary, problem), message: problem.message })),
  };
}

function shortPlace({ folders }: CatalogSummary, { file, line, column }: CatalogProblem): string {
  const name = folders.includes(file) ? basename(file) : `${basename(dirname(file))}/${basename(file)}`;
  return line === 0 ? name : `${name}:${line}:${column}`;
}
