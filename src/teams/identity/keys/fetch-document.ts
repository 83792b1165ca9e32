import { requestBounded } from '../bounded-request.ts';
import { DocumentError } from '../document-error.ts';
import { parseJson } from '../../json-value.ts';

const headers = { accept: 'application/json', 'user-agent': 'error-fix-bot' };

/**
 * Gets a JSON document; a redirect is none.
 * @throws DocumentError for an answer that cannot be used, or what Node.js says where nobody answers
 */
export async function fetchDocument(url: URL, signal: AbortSignal): Promise<unknown> {
  const { status, text } = await requestBounded({ url, headers }, signal);
  if (status !== 200) throw new DocumentError(status);
  const document = parseJson(text);
  if (document === undefined) throw new DocumentError('NOT_JSON');
  return document;
}
