import type { SecretKind } from '../core/redact.ts';
import type { BoundCard, CardJson } from './card-json.ts';
import type { CardScope } from './card-scope.ts';

/** The card with a warning above it that the person's text held secrets of these kinds; the card itself when there are none. */
export function withSecretWarning(
  { bind, words }: CardScope,
  { card, summary }: BoundCard,
  secrets: readonly SecretKind[],
): BoundCard {
  if (secrets.length === 0) return { card, summary };
  const { title, text, kinds } = words.secrets;
  const named = words.list(secrets.map((kind) => kinds[kind]));
  const warning = bind('warning', { title, text: text(named) });
  const body = [warning, ...(card.body as readonly CardJson[])];
  const said = `${title}. ${summary}`;
  return { card: { ...card, body, fallbackText: said }, summary: said };
}
