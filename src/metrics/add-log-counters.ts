import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';

/** Adds how many lines of the log were not written, as `read` gives them whenever the metrics are asked for. */
export function addLogCounters(
  registry: Registry,
  read: () => { readonly dropped: number; readonly summarised: number },
): void {
  const add = (name: string, help: string, count: () => number): void => {
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(count());
      },
    });
  };
  add(
    'error_fix_log_dropped_total',
    'Lines of the log that were dropped because nobody read them in time',
    () => read().dropped,
  );
  add(
    'error_fix_log_summarised_total',
    'Lines of the log that were only counted because the same line had just been written',
    () => read().summarised,
  );
}
