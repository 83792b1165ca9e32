import { entrySchema } from '../../catalog/format/schema.ts';
import type { App, Entry } from '../../core/entry.ts';
import { findShownEntry } from '../catalog/catalog-show.ts';
import { entryText } from '../catalog/entry-text.ts';
import { createKnownFinder, type KnownEntries } from './find-known.ts';
import type { NewEntryParts } from './new-entry-parts.ts';

/**
 * Asks for the literal messages, and looks each up at once.
 * @returns `undefined` when the catalog has the error already and the person leaves it at that
 */
export async function askMessages(app: App, parts: NewEntryParts): Promise<readonly string[] | undefined> {
  const { wording } = parts;
  const findKnown = createKnownFinder(parts.settled.catalog, app);
  const messages: string[] = [];
  const shown = new Set<Entry>();
  for (;;) {
    const isFirst = messages.length === 0;
    const hint = isFirst ? wording.endHint : wording.noneHint;
    const typed = await askBlock(isFirst ? wording.message : wording.anotherMessage, hint, parts);
    if (typed.length === 0 && !isFirst) return messages;
    if (
      typed.length === 0 ||
      !typed.every((text) => entrySchema.shape.messages.element.safeParse(text).success)
    ) {
      await parts.terminal.print(typed.length === 0 ? wording.required : wording.badMessage);
      continue;
    }
    messages.push(...typed.filter((text) => !messages.includes(text)));
    for (const text of typed) {
      if (!(await isWanted(findKnown(text), shown, parts))) return undefined;
    }
  }
}

/** What was typed, as one message or one a line. */
async function askBlock(
  message: string,
  hint: string,
  { questions, wording }: NewEntryParts,
): Promise<string[]> {
  const lines = await questions.block(message, hint);
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const whole = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  if (filled.length < 2) return whole === '' ? [] : [whole];
  const isOne = await questions.pick(wording.lines(filled.length), [
    { value: true, name: wording.oneMessage },
    { value: false, name: wording.messageALine(filled.length) },
  ]);
  return isOne ? [whole] : filled;
}

/** Shows what the bot answers with, and asks whether to go on; names what is merely similar. */
async function isWanted(
  { answered, similar }: KnownEntries,
  shown: Set<Entry>,
  parts: NewEntryParts,
): Promise<boolean> {
  const { terminal, wording, questions } = parts;
  if (similar.length > 0) {
    await terminal.print(terminal.paint('dim', wording.similar(similar.map(({ id }) => id).join(', '))));
  }
  const known = answered.filter((entry) => !shown.has(entry));
  if (known.length === 0) return true;
  for (const entry of known) shown.add(entry);
  await showKnown(known, parts);
  return questions.confirm(wording.goOn, false);
}

async function showKnown(
  known: readonly Entry[],
  { wording, terminal, settled, language, now }: NewEntryParts,
): Promise<void> {
  await terminal.print(`\n${terminal.paint('yellow', wording.known)}`);
  for (const { id } of known) {
    const shown = findShownEntry(id, settled);
    if (shown === undefined) continue;
    const lines = entryText(shown, language, now.toISOString().slice(0, 10), terminal.paint);
    await terminal.print(`\n${lines.join('\n')}`);
  }
  await terminal.print('');
}
