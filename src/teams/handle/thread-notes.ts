import type { Answer } from '../../core/answer.ts';
import type { ThreadNotes } from '../../storage/port.ts';
import type { TurnParts } from '../turn/bot-parts.ts';
import type { Whereabouts } from '../read/message.ts';
import { noteFound } from './causes.ts';

const noNotes: ThreadNotes = { apps: [], picks: [] };

/** What is known of the thread; nothing when the memory fails, since an answer without it is better than none. */
export async function recallThread({ threads, log }: TurnParts, where: Whereabouts): Promise<ThreadNotes> {
  try {
    return (await threads.read(where.tenant, where.conversation)) ?? noNotes;
  } catch (error) {
    log.warn({ err: nameOf(error) }, 'the memory of threads cannot be read');
    return noNotes;
  }
}

/** Keeps what is known of the thread. Called after the answer is sent: losing it costs a question, not an answer. */
export async function rememberThread(
  parts: TurnParts,
  where: Whereabouts,
  notes: ThreadNotes,
): Promise<void> {
  try {
    const owner = where.place === 'personal' ? where.objectId : undefined;
    await parts.threads.write(where.tenant, where.conversation, notes, owner);
  } catch (error) {
    parts.log.warn({ err: nameOf(error) }, 'the memory of threads cannot be written');
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

/** Apps with the latest first, each once, at most 5; `all` is no app that a thread can be about. */
export function latestApps(latest: readonly string[], before: readonly string[]): readonly string[] {
  return [...new Set([...latest, ...before])].filter((app) => app !== 'all').slice(0, 5);
}

/** The notes after an answer: the apps that the person named, and what was asked back. */
export function noteAnswer(notes: ThreadNotes, found: Answer): ThreadNotes {
  const causes = noteFound(notes.causes, found);
  const named = found.query.apps.filter(({ readFrom }) => readFrom !== 'thread' && readFrom !== 'channel');
  return {
    apps: latestApps(
      named.map(({ app }) => app.id),
      notes.apps,
    ),
    picks: found.decision === 'choose' ? found.matches.map(({ entry }) => entry.id) : [],
    ...(causes === undefined ? {} : { causes }),
  };
}
