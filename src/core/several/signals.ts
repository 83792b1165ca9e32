import type { Engine } from '../decide/engine-parts.ts';
import { tellsOfError } from '../log/telling-lines.ts';
import { readIdentifiersInLines } from '../read/identifiers.ts';

/** How surely a text is about an error: 2 names a code, name or class of the catalog, 1 an HTTP status or words of an error, 0 nothing. */
export type SignalOf = (plain: string) => 0 | 1 | 2;

/** What may be the name of an app in front of its error, behind a bullet or a quote mark. */
const appLabel = /^[\s>*•-]{0,6}(?:\d{1,2}[.)] ?)?(?:\[([^\]\n]{2,40})\]|([^:：\n]{2,40})[:：]) ?\S/;

/** Makes the test for what a normalised text names that the catalog knows; each text is read once. */
export function createSignalTest({ prepared: { known, findApps }, script }: Engine): SignalOf {
  /** `Box: Invalid refresh token` */
  const startsWithApp = (text: string): boolean => {
    const [, bracketed, label = bracketed] = appLabel.exec(text) ?? [];
    return (
      label !== undefined && findApps(script.toTaiwan(label)).some(({ readFrom }) => readFrom === 'query')
    );
  };
  const signalOf = (text: string): 0 | 1 | 2 => {
    if (startsWithApp(text)) return 2;
    const identifiers = readIdentifiersInLines(text, known);
    const isNamed = identifiers.some(
      ({ kind, value }) =>
        known.codes.has(value) || kind === 'name' || known.classes.has(value.toLowerCase()),
    );
    if (isNamed) return 2;
    return identifiers.some(({ kind }) => kind === 'status') || tellsOfError(text) ? 1 : 0;
  };
  const signals = new Map<string, 0 | 1 | 2>();
  return (text) => {
    const signal = signals.get(text) ?? signalOf(text);
    signals.set(text, signal);
    return signal;
  };
}
