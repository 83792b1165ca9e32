import { styleText } from 'node:util';
import type { Language } from '../core/entry.ts';
import { chooseLanguage } from '../wording/language/choose-language.ts';
import { decodeText } from './decode-text.ts';

/** How a command ended: 0 done, 1 ran but found nothing or found a fault, 2 could not run (usage, settings, catalog). */
export type ExitCode = 0 | 1 | 2;

/** A style that an answer is shown in; colours appear only where the output is a terminal. */
export type Paint = (style: 'bold' | 'dim' | 'green' | 'yellow' | 'cyan', text: string) => string;

/** What a command reads from and writes to. */
export interface Terminal {
  /** Standard input in pieces of text, as they come. */
  readonly input: AsyncIterable<string>;
  /** True where a person would have to type the input. */
  readonly inputIsTyped: boolean;
  /** How wide its lines may be; Infinity where nobody reads them there. */
  readonly columns: number;
  /** The language of the system's locale (LC_ALL, LC_MESSAGES, LANG, or what Windows is set to); English for all others. */
  readonly language: Language;
  /** Writes a line to standard output and waits while the reader is slower. */
  print(line: string): Promise<void>;
  /** Writes a line to standard error. */
  warn(line: string): void;
  readonly paint: Paint;
  /** What the process will end with. */
  finish(code: ExitCode): void;
}

/** A reader that has seen enough, such as `head`, closes the pipe: no fault, nothing left to do. */
function endQuietlyWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

/** The terminal of this process. Colours follow NO_COLOR, FORCE_COLOR and whether standard output is a terminal. */
export function createTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  endQuietlyWhenNobodyReads(stdout);
  endQuietlyWhenNobodyReads(stderr);
  return {
    get input() {
      return decodeText(stdin as AsyncIterable<Uint8Array>);
    },
    inputIsTyped: stdin.isTTY,
    columns: stdout.isTTY ? stdout.columns : Number.POSITIVE_INFINITY,
    language: chooseLanguage(new Intl.DateTimeFormat().resolvedOptions().locale, ''),
    async print(line) {
      if (!stdout.write(`${line}\n`)) await new Promise((resolve) => stdout.once('drain', resolve));
    },
    warn: (line) => void stderr.write(`${line}\n`),
    paint: (style, text) => styleText(style, text, { stream: stdout }),
    finish(code) {
      process.exitCode = code;
    },
  };
}
