import { resolve } from 'node:path';
import { createEngine } from '../../core/engine.ts';
import { type CatalogProblem, toError } from '../catalog-problem.ts';
import { type CatalogReading, readFolders } from '../load/read-folders.ts';
import { createAsker } from './prove/ask-engine.ts';
import { checkApps } from './entry/check-apps.ts';
import { checkEntry, daysAt } from './entry/check-entry.ts';
import { reportCollisions } from './compare/collision.ts';
import { compareMessages } from './compare/compare-messages.ts';
import { findScaffolds } from './compare/find-scaffolds.ts';
import type { CheckedCatalog, Finding, UnplacedFinding } from './finding.ts';
import { createMessageKey, createPastedKey } from './compare/message-key.ts';
import { fromProblem, inOrder, placeFindings } from './place-findings.ts';
import { proveAliases } from './prove/prove-aliases.ts';
import { provePhrases } from './prove/prove-phrases.ts';
import { proveEntries } from './prove/prove-entries.ts';
import { readChecked } from './read-checked.ts';

/** What to check, and with what. */
export interface CheckRequest {
  /** The folders that findings are wanted of. */
  readonly folders: readonly string[];
  /** Folders that are loaded before them, for their apps and to compare with. */
  readonly context?: readonly string[];
  readonly now: Date;
  /** Called after each entry that was asked. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a check found. */
export interface CheckReport {
  /** By file, from top to bottom. Empty for a clean catalog. */
  readonly findings: readonly Finding[];
  /** Entries of the checked folders that could be loaded. */
  readonly entries: number;
  /** Messages that entries of several apps have: no fault, the bot asks which app. */
  readonly sharedMessages: number;
}

/**
 * Checks catalog folders: what the loader refuses, what each entry shows by itself, and, through the engine, that each
 * message and sample finds its entry and no two entries of an app claim the same text.
 * @throws CodedError CATALOG_NOT_FOUND when a folder cannot be read, CATALOG_INVALID when it holds no YAML file or no entry.
 */
export function checkFolders({ folders, context = [], now, onProgress }: CheckRequest): CheckReport {
  const asked = new Set(folders.map((folder) => resolve(folder)));
  const around = context.map((folder) => resolve(folder)).filter((folder) => !asked.has(folder));
  const all = [...new Set(around), ...asked];
  const reading = readFolders(all);
  refuseUnreadable(reading, all);
  const checked = readChecked(reading, asked);
  const { findings, sharedMessages } = checkCatalog(checked, now, onProgress);
  return {
    findings: inOrder([...checked.problems.map(fromProblem), ...placeFindings(findings)]),
    entries: checked.entries.filter(({ isAsked }) => isAsked).length,
    sharedMessages,
  };
}

/** A folder that cannot be read, or holds nothing to read, is not a catalog with faults: there is nothing to check. */
function refuseUnreadable({ folders, problems }: CatalogReading, paths: readonly string[]): void {
  const ofFolder = ({ file }: CatalogProblem): boolean => paths.includes(file);
  const unreadable = folders.flatMap((folder) => folder.problems).find(ofFolder);
  const [first] = problems;
  if (unreadable) throw toError(unreadable);
  if (first && problems.every(ofFolder)) throw toError(first);
}

function checkCatalog(
  checked: CheckedCatalog,
  now: Date,
  onProgress: CheckRequest['onProgress'],
): { findings: UnplacedFinding[]; sharedMessages: number } {
  const engine = createEngine(checked.catalog);
  const keyOf = keep(createMessageKey(engine.script));
  const days = daysAt(now);
  const ask = createAsker(engine);
  const proofs = proveEntries(checked, ask, createPastedKey(engine.script), (done) =>
    onProgress?.(done, checked.entries.length),
  );
  const compared = compareMessages(checked, keyOf);
  const alone = checked.entries
    .filter(({ isAsked }) => isAsked)
    .flatMap((subject) => checkEntry(subject, days, keyOf));
  const proven = new Set(proofs.findings.map(keyOfPlace));
  const findings = [
    ...alone,
    ...proofs.findings,
    ...reportCollisions([...compared.collisions, ...proofs.collisions]),
    ...[...compared.findings, ...findScaffolds(checked.entries, keyOf)].filter(
      (finding) => !proven.has(keyOfPlace(finding)),
    ),
    ...proveAliases(checked, ask),
    ...provePhrases(checked, engine),
    ...checkApps(checked),
  ];
  return { findings, sharedMessages: compared.shared };
}

/** A sample that is another entry's message is mostly lost to it: one finding is enough. */
const keyOfPlace = ({ subject, path }: UnplacedFinding): string =>
  [subject.file, ...subject.data, ...path].join('\n');

/** The same, made once for each text. */
function keep(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
