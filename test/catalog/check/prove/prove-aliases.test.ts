import { describe, expect, test } from 'vitest';
import { findingsOf } from '../findings-of.ts';
import { writeEntryFile } from '../write-entry.ts';

/** What is said of the aliases of Acme, where entries of two other apps have these messages. */
function aliasFindings(alias: string, globex: string, initech = 'Rubber stamp is missing') {
  const app = (id: string, name: string, aliases: string) =>
    `  - { id: ${id}, name: { en: ${name}, zh-TW: ${name} }, aliases: [${aliases}] }\n`;
  return findingsOf({
    'apps.yaml': `apps:\n${app('acme', 'Acme Tower', `acme.example, ${alias}`)}${app('globex', 'Globex', '')}${app('initech', 'Initech', '')}`,
    'acme.yaml': writeEntryFile('acme', [{ id: 'acme-one', messages: [`The ${alias} of the tower leans`] }]),
    'globex.yaml': writeEntryFile('globex', [{ id: 'globex-one', messages: [globex] }]),
    'initech.yaml': writeEntryFile('initech', [{ id: 'initech-one', messages: [initech] }]),
  }).filter(({ rule }) => rule === 'alias-is-word');
}

describe('an alias that is a word of other apps’ messages is warned of', () => {
  test.each([
    ['service', 'Turbine service is unavailable'],
    ['gateway', '502 Bad Gateway from the turbine'],
    ['Gateway', 'The turbine gateway closed the stream'],
    ['access key', 'Turbine refused: the access key has expired'],
    ['閘道', '渦輪的閘道沒有回應'],
  ])('%s in "%s"', (alias, message) => {
    const [found, ...others] = aliasFindings(alias, message);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'warning', file: 'apps.yaml', line: 2 });
    expect(found?.message).toContain(
      `the alias "${alias}" is a word of messages of other apps, as in "${message}" of globex-one`,
    );
    expect(found?.message).toContain('remove it, or write the longer name of the product');
  });

  test('written large, where several apps have it', () => {
    const found = aliasFindings('Gateway', '502 Bad Gateway from the turbine', 'Stamp Gateway Timeout');
    expect(found.map(({ rule }) => rule)).toEqual(['alias-is-word']);
  });
});

describe('it is fine', () => {
  test.each([
    ['where no other app has it', 'gateway', 'Turbine is on fire'],
    ['inside a longer word', 'gate', 'The turbine gateway closed the stream'],
    ['as the name of a product that another app speaks of', 'SkyHook', 'Turbine is not connected to SkyHook'],
    ['beside the name of the app itself', 'gateway', 'Globex: the gateway closed the stream'],
    ['as a value', 'portal', 'Turbine cannot open {url}'],
    ['as a file', 'tower.ini', 'Turbine: limit of tower.ini exceeded'],
    ['in an address', 'gateway', 'Turbine cannot read /etc/gateway/rotor.conf'],
    ['as another writing of it', 'skyhook', 'Turbine is not connected to Sky Hook'],
  ])('%s: %s', (_name, alias, message) => {
    expect(aliasFindings(alias, message)).toEqual([]);
  });
});
