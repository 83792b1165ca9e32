import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inBoth, read } from './pages.ts';
import { inlineCodes } from './read-markdown.ts';

const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).map((name) =>
  `test/${name}`.replaceAll('\\', '/'),
);

test.each(inBoth('docs/security'))('%s names only tests that are there', (page) => {
  const named = inlineCodes(read(page)).filter((code) => /\.test\.ts$|^test\/.*\/$/.test(code));
  expect(named.length).toBeGreaterThan(20);
  const missing = named.filter(
    (name) => !tests.some((file) => file === name.replace(/\/$/, '') || file.endsWith(`/${name}`)),
  );
  expect(missing).toEqual([]);
});

describe('both pages', () => {
  test('name the same tests', () => {
    const [english, chinese] = inBoth('docs/security').map((page) =>
      inlineCodes(read(page)).filter((code) => code.endsWith('.test.ts')),
    );
    expect(chinese).toEqual(english);
  });
});
