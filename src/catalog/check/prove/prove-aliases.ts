import type { CheckedApp, CheckedCatalog, CheckedEntry, UnplacedFinding } from '../finding.ts';
import { foldName } from '../fold-name.ts';
import { quoteText } from '../quote-text.ts';
import type { Asker } from './ask-engine.ts';
import { fillPlaceholders } from '../fill-placeholders.ts';

/** A message of another app that the engine takes as one that names this app. */
interface Use {
  readonly subject: CheckedEntry;
  readonly message: string;
  /** The words that name it, as they stand there. */
  readonly words: string;
}

const placeholder = /\{[A-Za-z][\w-]*\}/g;
/** Words, and no file, address or number. */
const plainWords = /^[\p{L}\p{M}][\p{L}\p{M}' -]*$/u;
const han = /\p{Script=Han}/u;

/** Aliases that are words of other apps' messages: pasted, these would name an app that they are not about. */
export function proveAliases({ entries, apps }: CheckedCatalog, ask: Asker): UnplacedFinding[] {
  const uses = collectUses(entries, ask);
  return apps
    .filter(({ isAsked }) => isAsked)
    .flatMap((app) =>
      app.aliases.flatMap((alias, index): UnplacedFinding[] => {
        const ofAlias = (uses.get(app.id) ?? []).filter(({ words }) => isNamedBy(words, alias));
        const [example] = ofAlias;
        const isOwnName = Object.values(app.name ?? {}).some((name) => foldName(name) === foldName(alias));
        if (!example || isOwnName || !isEveryday(alias, ofAlias)) return [];
        return [toFinding(app, index, alias, example)];
      }),
    );
}

/** By the app that a message names, those of entries of other apps whose own app it does not name. */
function collectUses(entries: readonly CheckedEntry[], ask: Asker): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const subject of entries) {
    for (const message of subject.entry.messages) {
      const { named } = ask(fillPlaceholders(message));
      if (named.length === 0 || named.some(({ app }) => app.id === subject.entry.app)) continue;
      const literal = foldName(message.replace(placeholder, ' '));
      for (const { app, text: words } of named) {
        // A value that stands for a placeholder may name an app too.
        if (!literal.includes(foldName(words))) continue;
        const ofApp = uses.get(app.id);
        const use = { subject, message, words };
        if (ofApp) ofApp.push(use);
        else uses.set(app.id, [use]);
      }
    }
  }
  return uses;
}

/** The same words: `MS Graph` is not `msgraph`. */
function isNamedBy(words: string, alias: string): boolean {
  const [found, wanted] = [words, alias].map((text) => text.normalize('NFKC').toLowerCase());
  return found === wanted || (han.test(alias) && String(found).includes(String(wanted)));
}

/** Written small, it is a word and not the name of a product, or the messages of several apps have it. */
function isEveryday(alias: string, uses: readonly Use[]): boolean {
  if (!plainWords.test(alias)) return false;
  const isSmall = (text: string): boolean => text === text.toLowerCase();
  if (isSmall(alias) || uses.some(({ words }) => isSmall(words))) return true;
  return new Set(uses.map(({ subject }) => subject.entry.app)).size > 1;
}

function toFinding(
  subject: CheckedApp,
  index: number,
  alias: string,
  { subject: { entry }, message: text }: Use,
): UnplacedFinding {
  const told = `the alias ${quoteText(alias)} is a word of messages of other apps, as in ${quoteText(text)} of ${entry.id}`;
  const message = `${told}; the bot takes them to be about this app; where they are not, remove it, or write the longer name of the product`;
  return { severity: 'warning', rule: 'alias-is-word', subject, path: ['aliases', index], message };
}
