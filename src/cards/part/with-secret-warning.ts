import type { SecretKind } from '../../core/redact.ts';
import type { BoundCard, CardJson } from '../template/card-json.ts';
import type { CardScope } from '../template/card-scope.ts';
import { JsonText } from '../template/json-text.ts';

/** The card with a warning above it that the person's text held secrets of these kinds; the card itself when there are none. */
export function withSecretWarning(
  { bind, words }: CardScope,
  bound: BoundCard,
  secrets: readonly SecretKind[],
): BoundCard {
  if (secrets.length === 0) return bound;
  const { title, text, kinds } = words.secrets;
  const named = secrets.map((kind) => kinds[kind]);
  const warning = bind('warning', { title, text: text(named) });
  const card = bound.card.toJSON();
  const body = [warning, ...(card.body as readonly CardJson[])];
  const summary = `${title}. ${bound.summary}`;
  return { card: new JsonText(JSON.stringify({ ...card, body, fallbackText: summary })), summary };
}
