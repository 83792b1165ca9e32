import { languages, type Language } from '../../../core/entry.ts';
import type { FileEntry } from '../../load/read-catalog-file.ts';
import { entrySchema } from '../../format/schema.ts';
import { makeId } from '../name/make-id.ts';
import { placeholders } from '../merge/placeholders.ts';
import type { AppProposal } from '../match/row-match.ts';

/** A new entry, or why the row becomes none. */
export type NewEntry = { readonly entry: FileEntry } | { readonly reason: string };

/** What a new entry needs beside its row. */
export interface NewEntryParts {
  /** Id of the app. */
  readonly app: string;
  /** ISO 8601 day. */
  readonly today: string;
  readonly isTaken: (id: string) => boolean;
  /** Whether an id that an export carries is in use by the folder itself. */
  readonly isOwn: (id: string) => boolean;
}

/** Makes the entry of a row: a draft, but for a whole entry out of an export. */
export function makeEntry(proposal: AppProposal, parts: NewEntryParts): NewEntry {
  const { app, today, isTaken, isOwn } = parts;
  const { carried, document, row } = proposal;
  const language = languageOf(proposal);
  if (language === undefined) {
    return {
      reason: `the catalog has no entry for it, and a page in ${proposal.language} only adds messages to one; import the English or Traditional Chinese page first, or take its words as they are, as a draft to translate, with --lang en`,
    };
  }
  const cause =
    Object.keys(proposal.cause).length > 0 ? proposal.cause : { [language]: placeholders.cause[language] };
  const fix =
    Object.keys(proposal.fix).length > 0 ? proposal.fix : { [language]: placeholders.fix[language] };
  const whole = carried?.source !== undefined;
  const keepsId = carried?.id !== undefined && !isOwn(carried.id);
  const draft = whole ? carried.review : true;
  const raw = {
    id: keepsId
      ? carried.id
      : makeId({ app, codes: proposal.codes, messages: proposal.messages, row }, isTaken),
    ...(draft === undefined ? {} : { review: draft }),
    messages: proposal.messages,
    cause,
    fix,
    who: proposal.who,
    links: proposal.links,
    source: carried?.source ?? { document, row, checked: today },
    ...(carried?.samples === undefined ? {} : { samples: carried.samples }),
    ...(carried?.phrases === undefined ? {} : { phrases: carried.phrases }),
  };
  const checked = entrySchema.safeParse(raw);
  if (checked.success) return { entry: { ...checked.data, app } };
  const faults = checked.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  return { reason: `it makes no valid entry (${faults.join('; ')})` };
}

/** The language that stand-ins are written in; `undefined` where the row has no text in a language of the catalog. */
function languageOf({ language, cause, fix }: AppProposal): Language | undefined {
  const own = languages.find((ours) => ours === language);
  return own ?? languages.find((ours) => cause[ours] !== undefined || fix[ours] !== undefined);
}
