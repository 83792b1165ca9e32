import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../../src/catalog/load/load-catalog.ts';
import type { Answer } from '../../../src/core/answer.ts';
import { answer, createEngine, type Engine } from '../../../src/core/engine.ts';
import { catalogFolder } from '../../fixtures/catalog-folders.ts';
import { idsOf } from '../ask.ts';
import { teamCatalog } from './team-catalog.ts';

/** The engine over all folders that come with the program, as it starts without settings. */
export const shippedEngine = createEngine(loadCatalog(builtinFolders()));

/** The engine over the errors of Entra alone. */
export const entraEngine = createEngine(loadCatalog([catalogFolder('entra-sign-in')]));

/** The engine over a catalog that a team might bring. */
export const teamEngine = createEngine(teamCatalog);

/** The answer of everything that ships. */
export const askShipped = (text: string): Answer => answer(shippedEngine, text);

/** The answer of a team's catalog. */
export const askTeam = (text: string): Answer => answer(teamEngine, text);

/** What is first: an id where it was answered, an id with a question mark where it is only offered, `none` otherwise. */
export function firstOf({ decision, matches }: Answer): string {
  const id = matches[0]?.entry.id ?? '';
  return { answer: id, choose: `${id}?`, none: 'none' }[decision];
}

/** The picks of a choice, or the answer and those after it; nothing where nothing was found. */
export const offered = (said: Answer): string[] => (said.decision === 'none' ? [] : idsOf(said));

/** The apps of the entries that are shown, each once, near ones too. */
export const appsShown = ({ matches }: Answer): string[] => [
  ...new Set(matches.map(({ entry }) => entry.app)),
];

/** The ids of all entries that an answer holds, of each of its parts too. */
export const allIds = (said: Answer): string[] => [said, ...said.parts].flatMap(idsOf);

/** The code that each Entra entry is about, with the entries that name it in a message. */
export const entraCodes: readonly { readonly code: string; readonly ids: readonly string[] }[] =
  entraEngine.catalog.entries.map(({ id }) => {
    const code = /^entra-(\d+)-/.exec(id)?.[1] ?? '';
    const isNamed = new RegExp(`\\bAADSTS${code}\\b`);
    const holders = entraEngine.catalog.entries.filter(({ messages }) =>
      messages.some((m) => isNamed.test(m)),
    );
    return { code, ids: holders.map((entry) => entry.id) };
  });

/** All engines by name, for what holds in each. */
export const engines: Readonly<Record<string, Engine>> = {
  shipped: shippedEngine,
  entra: entraEngine,
  team: teamEngine,
};
