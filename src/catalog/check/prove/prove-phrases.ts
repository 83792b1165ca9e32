import { type Engine, rankDescribed } from '../../../core/engine.ts';
import { languages } from '../../../core/entry.ts';
import type { CheckedCatalog, CheckedPhrases, UnplacedFinding } from '../finding.ts';
import { foldName } from '../fold-name.ts';
import { quoteText } from '../quote-text.ts';

/** So many entries that a phrase describes may be shown. */
const shown = 5;
/** Different words that tell anything, or pairs of Chinese characters, of the shortest phrase. */
const leastWords = 2;

/**
 * Proves each phrase: it describes its entry, says something that is not in every sentence, and no other entry has the same
 * one. In the order of the files.
 */
export function provePhrases({ catalog, phrases }: CheckedCatalog, engine: Engine): UnplacedFinding[] {
  const owners = ownersOf(phrases);
  return phrases
    .filter(({ isAsked }) => isAsked)
    .flatMap((subject) =>
      languages.flatMap((language) =>
        (subject.phrases[language] ?? []).flatMap((phrase) => {
          const others = [...(owners.get(foldName(phrase)) ?? [])].filter((id) => id !== subject.id);
          const fault = others.length > 0 ? isTaken(phrase, others) : judge(phrase, subject, catalog, engine);
          return fault === undefined ? [] : [{ ...fault, subject, path: [language] }];
        }),
      ),
    );
}

type Fault = Pick<UnplacedFinding, 'severity' | 'rule' | 'message'>;

/** The ids of the entries that have a phrase, by the phrase. */
function ownersOf(phrases: readonly CheckedPhrases[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { id, phrases: own } of phrases) {
    for (const phrase of Object.values(own).flat()) {
      const known = owners.get(foldName(phrase));
      if (known) known.add(id);
      else owners.set(foldName(phrase), new Set([id]));
    }
  }
  return owners;
}

function isTaken(phrase: string, others: readonly string[]): Fault {
  const told = `the phrase ${quoteText(phrase)} is also one of ${others.join(', ')}`;
  return {
    severity: 'warning',
    rule: 'phrase-taken',
    message: `${told}; write for each what tells it from the other`,
  };
}

function judge(
  phrase: string,
  { id }: CheckedPhrases,
  catalog: CheckedCatalog['catalog'],
  engine: Engine,
): Fault | undefined {
  const { positions, words } = rankDescribed(engine, phrase);
  const found = positions.map((position) => catalog.entries[position]?.id);
  if (words < leastWords)
    return {
      severity: 'warning',
      rule: 'phrase-common',
      message: `the phrase ${quoteText(phrase)} has too few words of its own to tell of an error; write what the person sees or did`,
    };
  if (found.slice(0, shown).includes(id)) return undefined;
  const told = `the phrase ${quoteText(phrase)} tells of ${found.slice(0, 2).join(' and ')} rather than of this entry`;
  return {
    severity: 'warning',
    rule: 'phrase-lost',
    message: `${told}; write what tells it from these, or move it to them`,
  };
}
