import type { Language } from '../../core/entry.ts';
import type { SecretKind } from '../../core/redact.ts';
import { cardWording } from '../../wording/cards.ts';
import { terminalWording } from '../../wording/terminal.ts';
import type { Terminal } from '../terminal.ts';

/** Tells on standard error that a text held what others could sign in with; nothing when it did not. */
export function warnOfSecrets(
  secrets: readonly SecretKind[],
  language: Language,
  terminal: Terminal,
  place = '',
): void {
  if (secrets.length === 0) return;
  const { kinds } = cardWording[language].secrets;
  terminal.warn(place + terminalWording[language].secrets(secrets.map((kind) => kinds[kind])));
}
