import { createInterface } from 'node:readline';

/** The streams that a person is asked through. */
export interface QuestionStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Ends the question that is being asked; its promise is then rejected. */
  readonly signal: AbortSignal;
}

/** How long after an empty line a paste may go on, in milliseconds: an empty line inside of it does not end the text. */
const pasteGapMs = 60;

/**
 * Reads lines until an empty one, or Ctrl+D. Several lines may be pasted at once, with empty lines between them.
 * @returns the lines, without empty ones at the beginning and the end; none when nothing was typed
 * @throws ExitPromptError, as the library of the other questions does, on Ctrl+C; the signal's reason when that ends it
 */
export function readBlock({ input, output, signal }: QuestionStreams): Promise<readonly string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
  const typed = createInterface({ input, output, terminal: true, historySize: 0, prompt: '  ' });
  const lines: string[] = [];
  let gap: NodeJS.Timeout | undefined;
  const abort = (): void => {
    reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    typed.close();
  };
  typed.on('line', (line) => {
    clearTimeout(gap);
    lines.push(line);
    if (line.trim() !== '') {
      typed.prompt();
      return;
    }
    gap = setTimeout(() => {
      if (typed.line === '') typed.close();
    }, pasteGapMs);
  });
  typed.on('SIGINT', () => {
    reject(Object.assign(new Error('stopped with Ctrl+C'), { name: 'ExitPromptError' }));
    typed.close();
  });
  typed.on('close', () => {
    clearTimeout(gap);
    signal.removeEventListener('abort', abort);
    if (lines.at(-1)?.trim() !== '') output.write('\r\n');
    resolve(withoutEmptyEnds(lines));
  });
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  else typed.prompt();
  return promise;
}

function withoutEmptyEnds(lines: readonly string[]): readonly string[] {
  const isFilled = (line: string): boolean => line.trim() !== '';
  const first = lines.findIndex(isFilled);
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(isFilled) + 1);
}
