import { languages } from '../../../core/entry.ts';
import type { CheckedApp, CheckedCatalog, UnplacedFinding } from '../finding.ts';
import { foldName } from '../fold-name.ts';
import { quoteSome, quoteText } from '../quote-text.ts';

const everyApp = 'all';
const mostNames = 6;

/** Apps that nothing uses, and names that two apps have. */
export function checkApps({ catalog, apps, faultyApps = new Set() }: CheckedCatalog): UnplacedFinding[] {
  const used = new Set([...catalog.entries.map(({ app }) => app), ...faultyApps]);
  const unused = apps.filter(
    ({ id, name, isAsked }) => isAsked && name !== undefined && id !== everyApp && !used.has(id),
  );
  return [...unused.map(toUnused), ...findSharedNames(apps)];
}

function toUnused(subject: CheckedApp): UnplacedFinding {
  const message = `no entry has app: ${subject.id}; add entries for it, or remove the app`;
  return { severity: 'warning', rule: 'unused-app', subject, path: [], message };
}

/** Where an app is called so. */
interface Use {
  readonly app: CheckedApp;
  readonly text: string;
  readonly isName: boolean;
  readonly path: readonly PropertyKey[];
}

function usesOf(app: CheckedApp): Use[] {
  const { name } = app;
  const names =
    name === undefined
      ? []
      : languages.map((language) => ({ text: name[language], path: ['name', language] }));
  return [
    ...names.map((use) => ({ ...use, app, isName: true })),
    ...app.aliases.map((text, index) => ({ text, path: ['aliases', index], app, isName: false })),
  ];
}

function findSharedNames(apps: readonly CheckedApp[]): UnplacedFinding[] {
  const first = new Map<string, Use>();
  const findings: UnplacedFinding[] = [];
  const shared = new Map<string, { first: Use; uses: Use[] }>();
  for (const use of apps.flatMap(usesOf)) {
    const key = foldName(use.text);
    const earlier = first.get(key);
    if (key === '') continue;
    if (!earlier) first.set(key, use);
    else if (earlier.app.id === use.app.id || !(earlier.app.isAsked || use.app.isAsked)) continue;
    else if (earlier.isName || use.isName || earlier.app.file !== use.app.file)
      findings.push(toTaken(earlier, use));
    else {
      const pair = [earlier.app.id, use.app.id].join(' ');
      const known = shared.get(pair);
      if (known) known.uses.push(use);
      else shared.set(pair, { first: earlier, uses: [use] });
    }
  }
  return [...findings, ...Array.from(shared.values(), ({ first: one, uses }) => toShared(one, uses))];
}

/** A person who says that name means one of the two: which, the bot cannot know. */
function toTaken(earlier: Use, later: Use): UnplacedFinding {
  const [subject, other] = later.app.isAsked ? [later, earlier] : [earlier, later];
  const what = other.isName ? 'the name' : 'an alias';
  const message = `${quoteText(subject.text)} is ${what} of the app ${other.app.id} too; remove it from one of them`;
  return { severity: 'warning', rule: 'alias-taken', subject: subject.app, path: subject.path, message };
}

/** Aliases that one file gives to two apps are often meant so, as a host that serves both. */
function toShared(first: Use, uses: readonly Use[]): UnplacedFinding {
  const [use] = uses;
  const texts = quoteSome(
    uses.map(({ text }) => text),
    mostNames,
  );
  const message = `shares ${texts} with the app ${first.app.id}; this is fine for what serves both; otherwise remove it from one of them`;
  return {
    severity: 'note',
    rule: 'alias-shared',
    subject: use?.app ?? first.app,
    path: use?.path ?? [],
    message,
  };
}
