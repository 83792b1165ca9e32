import * as z from 'zod';
import type { Engine } from '../../core/engine.ts';
import type { AskContext } from '../../core/answer.ts';
import type { Language } from '../../core/entry.ts';
import { answerLine } from './answer-json.ts';
import { readMasked } from './masked-reader.ts';
import { readLines } from './read-input.ts';
import { warnOfSecrets } from './warn-of-secrets.ts';
import type { Terminal } from '../terminal.ts';

const question = z.object({ id: z.union([z.string(), z.number()]), query: z.string() });

type Question = z.infer<typeof question>;

function readQuestion(line: string): Question | undefined {
  try {
    return question.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/**
 * Answers each `{"id","query"}` line of the input with one line, in order. Empty lines are skipped.
 * Each is masked before; what must be revoked is warned of with the number of its line, in `language` or in that of the query.
 * @returns how many lines were not such an object; each is reported with its number and left without an answer
 */
export async function answerLines(
  engine: Engine,
  context: AskContext,
  terminal: Terminal,
  language?: Language,
): Promise<number> {
  let lineNumber = 0;
  let broken = 0;
  for await (const line of readLines(terminal.input)) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const asked = readQuestion(line);
    if (asked === undefined) {
      broken += 1;
      terminal.warn(`line ${lineNumber}: not answered. Write {"id": "…", "query": "…"} on one line.`);
    } else {
      const { found, secrets } = readMasked(engine, context, asked.query);
      warnOfSecrets(secrets, language ?? found.query.language, terminal, `line ${lineNumber}: `);
      await terminal.print(answerLine(asked.id, found));
    }
  }
  return broken;
}
