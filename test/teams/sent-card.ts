import type { SentRequest } from './fake-connector.ts';

/** The card of a sent message as JSON text, for what it says; empty when it has none. */
export function cardText(request: SentRequest | undefined): string {
  const { attachments } = request?.body ?? {};
  return Array.isArray(attachments) ? JSON.stringify(attachments) : '';
}

/** The data of every click that JSON offers, in order. */
export function clicksIn(json: string): readonly Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = [];
  JSON.parse(json, (_, value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && 'verb' in value && 'language' in value)
      found.push({ ...value });
    return value;
  });
  return found;
}
