import fc from 'fast-check';

/** What the evaluation of an expression in `fragments` would put into a card; it stands in none of them. */
export const evaluated = 'evaluated-by-somebody';

/** What people write who want a card to do something; each names `evil`, but for the signs that only change how text reads. */
const fragments = [
  "${concat('evaluated-by', '-somebody')}",
  "${if(true, concat('evaluated-by','-somebody'), 'evil')}",
  '${json(\'{"type":"Image","url":"https://evil.example/a.png"}\')}',
  '${$root.actions} evil',
  '${$data} evil ${app} ${words.cause}',
  "$${concat('evaluated-by','-somebody')} evil",
  "\\${concat('evaluated-by','-somebody')} evil",
  '{{DATE(2026-01-01T00:00:00Z, SHORT)}} evil',
  '{{TIME(2026-01-01T00:00:00Z)}} evil',
  '[evil](https://evil.example)',
  '[evil](javascript:alert(1))',
  '![evil](https://evil.example/x.png)',
  '[![evil](https://evil.example/x.png)](https://evil.example)',
  '<https://evil.example>',
  '**evil** _evil_ ~~evil~~ `evil` # evil',
  '<at>evil</at>',
  '<at id="0">evil</at>',
  '<img src=https://evil.example/x onerror=alert(1)>',
  '<script>evil()</script>',
  '<a href="https://evil.example">evil</a>',
  '{"type":"Image","url":"https://evil.example/x.png"}',
  '{"type":"Action.OpenUrl","title":"evil","url":"https://evil.example"}',
  '{"$when":true,"evil":"${app}"}',
  '"},{"type":"TextBlock","text":"evil"},{"a":"',
  '{"__proto__":{"evil":true},"constructor":{"prototype":{"evil":1}}}',
  '\u202eevil\u202c',
  '\u2066evil\u2069',
  'ev\u200bil \u200d evil\ufeff',
  'evil\u0000\u0007\u001b[31m',
  'e\u0301'.repeat(50),
  '\ud800 evil',
  'evil '.repeat(400),
  '\u{1f4a3}'.repeat(200),
] as const;

/** Errors that the catalog knows, so that cards with an answer or a choice are made too. */
const known = [
  'Okta: HttpRequestFailure: Server returned: 401 Unauthorized',
  'HttpRequestFailure: Server returned: 401 Unauthorized',
  'BoxServerException: Unauthorized - Cannot authorize with this service',
  'SocketTimeoutException: 讀取逾時',
  'GoogleJsonResponseException: 403 Forbidden',
  'AADSTS50011: The reply URL specified in the request does not match',
] as const;

/** Strings of one to six pieces, hostile, known or drawn by chance; the same ones each time. */
export function hostileStrings(count: number): string[] {
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...fragments) },
    { weight: 2, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 2 }) },
  );
  const strings = fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.constantFrom('', ' ', '\n', '": "'))
    .map(([pieces, joint]) => pieces.join(joint));
  return fc.sample(strings, { numRuns: count, seed: 20_261_126 });
}
