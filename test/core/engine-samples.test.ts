import { describe, expect, test } from 'vitest';
import { answered, ask, idsOf } from './ask.ts';
import { builtinEngine } from './builtin-engine.ts';

const { catalog } = builtinEngine;

describe('the samples of the catalog', () => {
  const matches = catalog.entries.flatMap(({ id, samples }) => samples.match.map((text) => ({ id, text })));
  const nearMisses = catalog.entries.flatMap(({ id, samples }) =>
    samples.nearMiss.map((text) => ({ id, text })),
  );

  test.each(matches)('$id wins: $text', ({ id, text }) => {
    const said = ask(text);
    expect(said.decision).not.toBe('none');
    if (said.decision === 'answer') expect(idsOf(said)[0]).toBe(id);
    expect(idsOf(said)).toContain(id);
  });

  test.each(nearMisses)('$id does not answer: $text', ({ id, text }) => {
    expect(answered(ask(text))).not.toBe(id);
  });
});

describe('the dress of a text does not matter', () => {
  const text = 'Okta: HttpRequestFailure: Server returned: 401 Unauthorized';
  const wide = (plain: string) =>
    plain
      .replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
      .replaceAll(' ', '\u3000');

  test.each([
    ['upper case', text.toUpperCase()],
    ['lower case', text.toLowerCase()],
    ['full width', wide(text)],
    ['zero-width spaces', Array.from(text).join('\u200b')],
    ['line breaks', text.replaceAll(' ', '\r\n')],
    ['JSON escapes', `{\\"app\\":\\"okta\\",\\"message\\":\\"${text.slice(6)}\\"}`],
    ['HTML escapes', `&lt;b&gt;${text}&lt;/b&gt;&nbsp;`],
    ['no punctuation', text.replaceAll(/[^\w ]/g, ' ')],
    ['Simplified Chinese', 'Okta: HttpRequestFailure: 服务器返回: 401 未经授权'],
    ['the upright colon', text.replaceAll(':', '\ufe30')],
  ])('%s', (_name, dressed) => {
    expect(answered(ask(dressed))).toBe('okta-401-unauthorized');
  });
});
