import { entrySchema } from '../../catalog/format/schema.ts';
import type { Drafted, DraftLink } from '../../catalog/proposal/proposal.ts';
import type { Language } from '../../core/entry.ts';
import { startingWith } from './ask-app.ts';
import type { NewEntryParts } from './new-entry-parts.ts';

const httpsAddress = entrySchema.shape.links.unwrap().element.shape.url;

/** Asks in the person's language, then in the other one, which may be left for later. */
async function askInBoth<T>(
  { language }: NewEntryParts,
  ask: (language: Language, isFirst: boolean) => Promise<T | undefined>,
): Promise<Drafted<T>> {
  const texts: { [K in Language]?: T } = {};
  for (const each of startingWith(language)) {
    const text = await ask(each, each === language);
    if (text !== undefined) texts[each] = text;
  }
  return texts;
}

/** One line in both languages; `say` words the question. */
async function askLine(parts: NewEntryParts, say: (language: Language) => string): Promise<Drafted<string>> {
  const { questions, wording } = parts;
  return askInBoth(parts, async (language, isFirst) => {
    const message = isFirst ? say(language) : `${say(language)} (${wording.laterHint})`;
    const check = (typed: string) => (isFirst && typed === '' ? wording.required : undefined);
    const text = await questions.text(message, { check });
    return text === '' ? undefined : text;
  });
}

/** Asks for the cause. */
export const askCause = (parts: NewEntryParts): Promise<Drafted<string>> =>
  askLine(parts, (language) => parts.wording.cause(language));

/** Asks for the steps; numbers and dashes in front of pasted ones go. */
export async function askFix(parts: NewEntryParts): Promise<Drafted<readonly string[]>> {
  const { questions, wording, terminal } = parts;
  return askInBoth(parts, async (language, isFirst) => {
    for (;;) {
      const lines = await questions.block(
        wording.fix(language),
        isFirst ? wording.endHint : wording.laterHint,
      );
      const steps = lines.flatMap(toStep);
      if (steps.length > 0) return steps;
      if (!isFirst) return undefined;
      await terminal.print(wording.required);
    }
  });
}

const marker = /^\s*(?:[-*•]\s+|\(?\d{1,2}[.)、．）]\s*(?!\d))/u;

const toStep = (line: string): string[] => {
  const step = line.replace(marker, '').trim();
  return step === '' ? [] : [step];
};

/** Asks for pages that help, until there is none. */
export async function askLinks(parts: NewEntryParts): Promise<readonly DraftLink[]> {
  const { questions, wording } = parts;
  const links: DraftLink[] = [];
  for (;;) {
    const check = (typed: string) =>
      typed === '' || httpsAddress.safeParse(typed).success ? undefined : wording.badLink;
    const url = await questions.text(wording.link, { check });
    if (url === '') return links;
    links.push({ url, title: await askLine(parts, (language) => wording.linkTitle(language)) });
  }
}
