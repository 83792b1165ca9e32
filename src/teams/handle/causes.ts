import type { AppEntry, CardContent } from '../../cards/card-content.ts';
import type { Click } from '../../cards/part/click.ts';
import type { Answer } from '../../core/answer.ts';
import { findNextCauses } from '../../core/decide/next-causes.ts';
import type { Causes } from '../../storage/port.ts';

const idOf = ({ entry }: Pick<AppEntry, 'entry'>): string => entry.id;

const without = (ids: readonly string[], gone: readonly string[]): readonly string[] =>
  [...new Set(ids)].filter((id) => !gone.includes(id));

/** What was tried after an answer: what it shows, and what else it may be. What finds nothing is about no new error. */
export function noteFound(before: Causes | undefined, found: Answer): Causes | undefined {
  if (found.decision === 'none') return before;
  const answers = found.parts.length > 0 ? found.parts : [found];
  const shown = answers
    .filter(({ decision }) => decision === 'answer')
    .flatMap(({ matches }) => matches.slice(0, 1).map(idOf));
  return { shown, next: without(findNextCauses(found).map(idOf), shown) };
}

/** What was tried after a click: what it opened or denied, of the same error or of another card's. */
export function noteClicked(
  before: Causes | undefined,
  click: Click,
  content: CardContent,
): Causes | undefined {
  if (content.card !== 'entry' && content.card !== 'picks' && content.card !== 'rejected') return before;
  const among = content.among.map(idOf);
  const known = before && [...before.shown, ...before.next];
  const same =
    known &&
    [...among, ...(content.card === 'entry' ? [content.entry.id] : [])].some((id) => known.includes(id));
  const { shown, next } = same
    ? before
    : { shown: [], next: content.card === 'entry' && click.verb === 'show' ? [] : among };
  if (content.card === 'picks') return { shown, next };
  if (content.card === 'rejected')
    return { shown: [...new Set([...shown, ...among])], next: without(next, among) };
  const opened = content.entry.id;
  const others = click.verb === 'pick' ? twinsOf(content, content.among) : [];
  return { shown: [...without(shown, [opened]), opened], next: without(next, [opened, ...others]) };
}

/** The entries of other apps that show the same message: who picks one of them says which app it is. */
function twinsOf({ entry }: Pick<AppEntry, 'entry'>, among: readonly AppEntry[]): readonly string[] {
  return among
    .filter((other) => other.entry.app !== entry.app)
    .filter((other) => other.entry.messages.some((message) => entry.messages.includes(message)))
    .map(idOf);
}
