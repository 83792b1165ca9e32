import process from 'node:process';
import type { Logger } from 'pino';
import { describeError } from '../teams/send/report-turn-error.ts';

/**
 * Logs what nobody caught before `end` ends the bot. Node.js would print it, words of people with it, and wait for ever for a
 * reader of standard error that stalls; its warnings likewise.
 */
export function endOnFault(log: Logger, end: () => void): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ error: describeError(error) }, 'the bot is stopping: an error was not caught');
    end();
  });
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    const { name, code } = describeError(warning);
    log.warn({ kind: name, code }, 'Node.js issued a warning');
  });
}
