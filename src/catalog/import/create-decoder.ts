import { CodedError } from '../../errors.ts';

/** Gives the text of a file, without its byte order mark. `path` is for the message. */
export type Decoder = (bytes: Uint8Array, path: string) => string;

const examples = 'such as big5, windows-1252, shift_jis or utf-16le';
const saveAgain = 'save it as UTF-8 (in Excel "CSV UTF-8")';

/**
 * Makes the decoder for an encoding by one of its names at https://encoding.spec.whatwg.org/#names-and-labels, UTF-8 without one.
 * A byte order mark goes before both. The decoder throws CodedError IMPORT_FAILED for bytes that are no text of the encoding.
 * @throws CodedError USAGE for an encoding that is not known.
 */
export function createDecoder(encoding?: string): Decoder {
  if (encoding !== undefined && !isKnown(encoding))
    throw new CodedError('USAGE', `--encoding: "${encoding}" is not known; write one ${examples}`);
  return (bytes, path) => {
    const marked = markedEncoding(bytes);
    try {
      return new TextDecoder(marked ?? encoding ?? 'utf-8', { fatal: true }).decode(bytes);
    } catch (error) {
      throw new CodedError('IMPORT_FAILED', `${path} ${faultOf(marked, encoding)}`, { cause: error });
    }
  };
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

/** What the byte order mark says. */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** What is wrong with a file that cannot be decoded, and what to do. */
function faultOf(marked: string | undefined, encoding: string | undefined): string {
  if (marked !== undefined) return `is damaged: it begins as ${marked}, and is not all so; ${saveAgain}`;
  if (encoding === undefined)
    return `is not UTF-8; ${saveAgain}, or name its encoding with --encoding, ${examples}`;
  return `is not ${encoding}; name the encoding that it was saved in, ${examples}, or ${saveAgain}`;
}
