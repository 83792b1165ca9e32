import { findMissingLanguages } from '../../catalog/format/missing-languages.ts';
import type { FileEntry } from '../../catalog/load/read-catalog-file.ts';
import { entrySchema } from '../../catalog/format/schema.ts';
import { makeId } from '../../catalog/write/name/make-id.ts';
import { fixers } from '../../core/entry.ts';
import { terminalWording } from '../../wording/terminal.ts';
import { askCause, askFix, askLinks } from './ask-texts.ts';
import type { ChosenApp } from './ask-app.ts';
import { askMessages } from './ask-messages.ts';
import type { NewEntryParts } from './new-entry-parts.ts';

/**
 * Asks for all of an entry but its app. What lacks a language makes it a draft.
 * @returns `undefined` when the catalog has the error already and the person leaves it at that
 */
export async function askEntry({ app }: ChosenApp, parts: NewEntryParts): Promise<FileEntry | undefined> {
  const { questions, wording, language, now, settled } = parts;
  const taken = new Set(settled.located.map(({ value }) => value.id));
  const isTaken = (each: string): boolean => taken.has(each);
  const messages = await askMessages(app, parts);
  if (messages === undefined) return undefined;
  const texts = { messages, cause: await askCause(parts), fix: await askFix(parts) };
  const who = await questions.pick(
    wording.who,
    fixers.map((fixer) => ({ value: fixer, name: terminalWording[language].who[fixer] })),
  );
  const links = await askLinks(parts);
  const document = await questions.text(wording.source, {
    check: (typed) => (typed === '' ? wording.required : undefined),
  });
  const source = { document, checked: now.toISOString().slice(0, 10) };
  const proposed = makeId(
    { app: app.id, codes: [], messages, row: settled.catalog.entries.length + 1 },
    isTaken,
  );
  const id = await questions.text(wording.id, {
    initial: proposed,
    check: (typed) => {
      if (!entrySchema.shape.id.safeParse(typed).success) return wording.badId;
      return isTaken(typed) ? wording.takenId : undefined;
    },
  });
  const whole = { id, ...texts, who, links, source };
  const isDraft = findMissingLanguages(whole).length > 0;
  return { ...entrySchema.parse(isDraft ? { ...whole, review: true } : whole), app: app.id };
}
