import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/catalog/check/finding.ts';
import { githubLine, summaryLine, textLines } from '../../../src/catalog/check/format-findings.ts';

const ofFile: Finding = {
  severity: 'warning',
  rule: 'draft',
  file: 'a/b.yaml',
  line: 3,
  column: 7,
  message: 'entry acme-one: is a draft',
};
const finding: Finding = { ...ofFile, entry: 'acme-one' };

const reportOf = (...findings: Finding[]) => ({ findings, entries: 1, sharedMessages: 2 });

test('text: a line each, files apart, nothing that a terminal would obey', () => {
  const next = { ...finding, file: 'c.yaml', message: 'red \u001b[31m alert\nnext \u202e' };
  expect(textLines(reportOf(finding, finding, next), (_, word) => word.toUpperCase())).toEqual([
    'a/b.yaml:3:7: WARNING: entry acme-one: is a draft [draft]',
    'a/b.yaml:3:7: WARNING: entry acme-one: is a draft [draft]',
    '',
    'c.yaml:3:7: WARNING: red  [31m alert next   [draft]',
  ]);
});

test('the summary counts', () => {
  expect(summaryLine(reportOf(finding, { ...finding, severity: 'error' }), 1.26)).toBe(
    '1 entry checked in 1.3 s: 1 error, 1 warning, 0 notes. 2 messages in several apps: the bot asks which app.',
  );
});

test('github: a command with its place', () => {
  expect(githubLine({ ...finding, file: 'a,b:c.yaml', message: '100%\r\nsure: yes, ::error::' })).toBe(
    '::warning file=a%2Cb%3Ac.yaml,line=3,col=7,title=draft%3A acme-one::100%25%0D%0Asure: yes, ::error::',
  );
  expect(githubLine({ ...ofFile, severity: 'note' })).toContain(
    '::notice file=a/b.yaml,line=3,col=7,title=draft::',
  );
});

/** Takes a workflow command apart as the runner does. */
function readCommand(line: string) {
  const [, command, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
  const plain = (text: string) =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  const values = properties.split(',').map((property) => property.split('='));
  return {
    command,
    values: values.map(([name, ...rest]) => [name, plain(rest.join('='))]),
    data: plain(data),
  };
}

test('github: any file and message comes through on one line', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ':', ',', '%', '\r', '\n', '=', '2', '5', '::', 'é'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, text, (file, message) => {
      const line = githubLine({ ...finding, file, message });
      const read = readCommand(line);
      expect(line).not.toMatch(/[\r\n]/);
      expect(read.values[0]).toEqual(['file', file]);
      expect(read.values.map(([name]) => name)).toEqual(['file', 'line', 'col', 'title']);
      expect(read.data).toBe(message);
    }),
  );
});
