import { Histogram } from 'prom-client';
import type { HistogramConfiguration } from 'prom-client';

/** Adds a value to a histogram; `label` where it has one. */
export type Observe = (value: number, label?: string) => void;

/** Values of one label that wait at most. */
const batchSize = 256;

/**
 * A histogram with at most one label. prom-client looks up the place of each value by its text, which takes long unless
 * many follow each other. So values wait until there are enough of them, or somebody asks for the metrics.
 */
export function createBatchedHistogram(configuration: HistogramConfiguration<string>): Observe {
  const waiting = new Map<string | undefined, number[]>();
  const histogram = new Histogram({
    ...configuration,
    collect() {
      for (const [label, values] of waiting) count(label, values);
    },
  });
  function count(label: string | undefined, values: number[]): void {
    const counts = histogram.labels(...(label === undefined ? [] : [label]));
    for (const value of values) counts.observe(value);
    values.length = 0;
  }
  return (value, label) => {
    let values = waiting.get(label);
    if (values === undefined) waiting.set(label, (values = []));
    values.push(value);
    if (values.length === batchSize) count(label, values);
  };
}
