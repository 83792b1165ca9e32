import { Registry } from 'prom-client';
import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../src/errors.ts';
import { addGauges } from '../../src/metrics/add-gauges.ts';
import { addLogCounters } from '../../src/metrics/add-log-counters.ts';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { manifestVariables, variables } from '../../src/settings/variables.ts';
import { inBoth, read } from './pages.ts';
import { tableWith } from './read-markdown.ts';

const known = [
  ...new Set([...Object.keys(variables.shape), ...Object.keys(manifestVariables.shape)]),
].toSorted();

const names = (rows: readonly (readonly string[])[]): (string | undefined)[] =>
  rows.map(([name]) => name).toSorted();

/** The names of all metrics of the bot, without those of Node.js. */
function metricNames(): string[] {
  const { registry } = createMetrics();
  addGauges(registry, () => Promise.reject(new Error('nobody asks')));
  addLogCounters(registry, () => ({ dropped: 0, summarised: 0 }));
  return (registry instanceof Registry ? registry.getMetricsAsArray() : []).map(({ name }) => name);
}

describe.each(inBoth('docs/operate'))('%s', (page) => {
  const text = read(page);

  test('explains every error code, and no other', () => {
    expect(names(tableWith(text, 'TURN_FAILED', 'PORT_IN_USE'))).toEqual(errorCodes.toSorted());
  });

  test('explains every variable that is read, and no other', () => {
    expect(names(tableWith(text, 'PORT'))).toEqual(known);
  });

  test('names the default of every variable that has one', () => {
    const stated = tableWith(text, 'PORT').map(([name, value]) => [name, value]);
    const isSet = ([, value]: readonly [string, unknown]): boolean => value !== '';
    const fallbacks = Object.entries(variables.parse({})).filter(isSet);
    expect(stated.filter(([, value]) => value !== '')).toEqual(
      fallbacks.map(([name, value]) => [name, String(value)]),
    );
  });

  test('explains every metric, and no other', () => {
    expect(names(tableWith(text, 'error_fix_turns_total'))).toEqual(metricNames().toSorted());
  });
});

test('.env.example lists the variables of the settings', () => {
  const listed = Array.from(read('.env.example').matchAll(/^(\w+)=/gm), ([, name]) => name);
  expect(listed.toSorted()).toEqual(known);
});
