import * as z from 'zod';
import { answer } from '../../core/engine.ts';
import type { Engine } from '../../core/engine.ts';
import type { AskContext } from '../../core/answer.ts';
import { answerLine } from './answer-json.ts';
import { readLines } from './read-input.ts';
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
 * @returns how many lines were not such an object; each is reported with its number and left without an answer
 */
export async function answerLines(engine: Engine, context: AskContext, terminal: Terminal): Promise<number> {
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
      await terminal.print(answerLine(asked.id, answer(engine, asked.query, context)));
    }
  }
  return broken;
}
