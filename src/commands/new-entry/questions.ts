import { confirm, input, search, select } from '@inquirer/prompts';
import type { Language } from '../../core/entry.ts';
import { newEntryWording } from '../../wording/new-entry.ts';
import type { Paint } from '../terminal.ts';
import { readBlock } from './read-block.ts';
import type { QuestionStreams } from './read-block.ts';

/** Something to choose, with how it is shown. */
export interface Choice<T> {
  readonly value: T;
  readonly name: string;
}

/** Asks a person. Each question is rejected when the person ends the program. */
export interface Questions {
  /** One line, trimmed. `check` gives what is wrong with it, `undefined` when nothing is. */
  text(
    message: string,
    options?: { initial?: string; check?: (text: string) => string | undefined },
  ): Promise<string>;
  /** Several lines; none when nothing was typed. */
  block(message: string, hint: string): Promise<readonly string[]>;
  pick<T>(message: string, choices: readonly Choice<T>[]): Promise<T>;
  /** Like `pick`, for long lists: `find` gives those that fit what was typed, and is never without any. */
  find<T>(message: string, find: (typed: string) => readonly Choice<T>[]): Promise<T>;
  confirm(message: string, initial: boolean): Promise<boolean>;
}

/** Makes the questions for streams. The library's own words are replaced by those of the language. */
export function createQuestions(streams: QuestionStreams, language: Language, paint: Paint): Questions {
  const { yes, no, yesOrNo, move, choose } = newEntryWording[language];
  const context = { ...streams };
  const style = { keysHelpTip: () => paint('dim', `↑↓ ${move} • ⏎ ${choose}`) };
  return {
    async text(message, { initial, check = () => undefined } = {}) {
      const validate = (text: string): string | true => check(text.trim()) ?? true;
      const typed = await input(
        { message, validate, ...(initial === undefined || initial === '' ? {} : { default: initial }) },
        context,
      );
      return typed.trim();
    },
    async block(message, hint) {
      streams.output.write(
        `${paint('cyan', '?')} ${paint('bold', message)} ${paint('dim', `(${hint})`)}\r\n`,
      );
      return readBlock(streams);
    },
    pick: (message, choices) => select({ message, choices, theme: { style } }, context),
    find: (message, find) =>
      search({ message, source: (typed) => find(typed ?? ''), theme: { style }, pageSize: 10 }, context),
    confirm: (message, initial) =>
      confirm({ message, default: initial, theme: { keywords: { yes, no, error: () => yesOrNo } } }, context),
  };
}

/** Whether the person ended the questions: Ctrl+C, Ctrl+D, or a terminal that is gone. */
export function isStopped(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
}
