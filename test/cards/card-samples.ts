import { connectorFolder } from '../fixtures/catalog-folders.ts';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import type { AppEntry, CardContent, CatalogStatus, Concern } from '../../src/cards/card-content.ts';
import type { Answer, AskContext } from '../../src/core/answer.ts';
import { answer, createEngine } from '../../src/core/engine.ts';
import { examples } from '../../src/wording/examples.ts';

const catalog = loadCatalog([connectorFolder]);
const engine = createEngine(catalog);
/** The examples are of both catalogs. */
const wholeEngine = createEngine(loadCatalog(builtinFolders()));

/** A content with a name for tests and pictures. */
export interface CardSample {
  readonly name: string;
  readonly content: CardContent;
}

/** What the engine says to a text, with the catalog that ships. */
export function ask(text: string, context: AskContext = {}): Answer {
  return answer(engine, text, context);
}

/** Every entry of the catalog that ships, with its app. */
export const allEntries: readonly AppEntry[] = catalog.entries.flatMap((entry) => {
  const app = catalog.apps.find(({ id }) => id === entry.app);
  return app ? [{ entry, app }] : [];
});

/** An entry of the catalog that ships. Throws when there is none with this id. */
export function entryOf(id: string): AppEntry {
  const found = allEntries.find(({ entry }) => entry.id === id);
  if (found === undefined) throw new Error(`There is no entry ${id}.`);
  return found;
}

/** An answer that holds one part for each text. */
export function severalOf(...texts: readonly string[]): Answer {
  const parts = texts.map((text) => ask(text));
  return { ...ask(texts.join('\n\n')), parts, matches: parts.flatMap(({ matches }) => matches.slice(0, 1)) };
}

const longPaste = `Okta: HttpRequestFailure: Server returned: 401 Unauthorized ${'at com.example.Frame(Frame.java:12)\n'.repeat(800)}`;
const okta = 'HttpRequestFailure: Server returned: 401 Unauthorized';
const box = 'BoxServerException: Unauthorized - Cannot authorize with this service';
const grant = '{"error":"invalid_grant","error_description":"Invalid refresh token"}';
const unauthorized = ['okta', 'microsoft-365', 'exchange-online'].map((app) =>
  entryOf(`${app}-401-unauthorized`),
);
const [first] = unauthorized;

/** The first pick alone. */
const onlyOne = (answer: Answer): Answer => ({
  ...answer,
  question: 'error',
  matches: answer.matches.slice(0, 1),
});

const outcomes: readonly (readonly [name: string, answer: Answer])[] = [
  [
    'answer',
    ask(`2026-03-04T09:12:44Z ERROR [connector=okta] ${okta} url=https://contoso.okta.com/api/v1/logs`),
  ],
  ['answer-box', ask(box)],
  ['answer-google', ask('GoogleJsonResponseException: 403 Forbidden')],
  ['answer-long-paste', ask(longPaste)],
  ['answer-deepest', { ...ask(box), deepestCause: true }],
  ['answer-assumed', ask(okta, { threadApps: ['okta'] })],
  ['answer-assumed-channel', ask(okta, { channelApp: 'exchange-online' })],
  ['answer-others', { ...ask(grant), decision: 'answer' }],
  ['choose-app', ask(okta)],
  ['choose-error', ask(grant)],
  ['choose-one', onlyOne(ask(grant))],
  ['choose-zh', ask('SocketTimeoutException: 讀取逾時')],
  ['none-code', ask('AADSTS50011: The reply URL specified in the request does not match')],
  ['none-app', { ...ask('Dropbox: upload failed, status 507'), unknownApp: 'Dropbox' }],
  ['none-empty', ask('   ')],
  ['several-assumed', ask(`${box}\n\n${okta}`, { threadApps: ['okta'] })],
  ['several', severalOf(box, okta, 'GoogleJsonResponseException: 403 Forbidden')],
  ...examples.map(({ id, text }) => [`example-${id}`, answer(wholeEngine, text.en)] as const),
];

const status: CatalogStatus = {
  entries: 27,
  drafts: 0,
  inLanguage: { en: 27, 'zh-TW': 26 },
  folders: ['app-connectors', 'our-own'],
  loadedAt: new Date('2026-11-24T02:47:05Z'),
  problems: [],
  concerns: [],
};
const problems = Array.from({ length: 7 }, (_, index) => ({
  place: `our-own/acme.yaml:${index + 3}:5`,
  message: `entry acme-${index}: cause.zh-TW is missing; write the cause in Traditional Chinese`,
}));

const concerns: readonly Concern[] = [
  { code: 'KEYS_FAILED', reason: 'NOT_JSON' },
  { code: 'SECRET_REJECTED', reason: 'AADSTS7000222' },
  { code: 'TOKEN_FAILED', reason: 'ETIMEDOUT' },
  { code: 'SECRET_EXPIRES', days: 12 },
  { code: 'STORAGE_FAILED', reason: 'the disk is full; free some space (ENOSPC)' },
  { code: 'SEND_FAILED', reason: '403', at: new Date('2026-11-24T02:47:05Z') },
];

/** Contents of every kind, from the catalog that ships. */
export const cardSamples: readonly CardSample[] = [
  ...outcomes.map(([name, outcome]) => ({ name, content: { card: 'outcome', answer: outcome } as const })),
  { name: 'answer-secret', content: { card: 'outcome', answer: ask(box), secrets: ['password'] } },
  {
    name: 'none-secrets',
    content: { card: 'outcome', answer: ask('good day'), secrets: ['jwt', 'key', 'cookie'] },
  },
  ...(first === undefined
    ? []
    : [
        {
          name: 'entry',
          content: { card: 'entry', ...first, among: unauthorized, notes: { pickedBy: '陳怡君' } } as const,
        },
        {
          name: 'entry-assumed',
          content: {
            card: 'entry',
            ...first,
            among: unauthorized,
            assumed: { app: first.app, readFrom: 'thread' },
          } as const,
        },
        { name: 'next', content: { card: 'next', next: first, rest: [] } as const },
        {
          name: 'next-of-several',
          content: { card: 'next', next: first, rest: unauthorized.slice(1) } as const,
        },
      ]),
  { name: 'picks', content: { card: 'picks', among: unauthorized } },
  { name: 'rejected', content: { card: 'rejected', among: unauthorized } },
  ...(['personal', 'team', 'groupChat'] as const).flatMap((place): CardSample[] => [
    { name: `welcome-${place}`, content: { card: 'welcome', place } },
    { name: `help-${place}`, content: { card: 'help', place } },
  ]),
  { name: 'gone', content: { card: 'gone' } },
  { name: 'status', content: { card: 'status', status } },
  { name: 'status-concerns', content: { card: 'status', status: { ...status, concerns } } },
  { name: 'status-problems', content: { card: 'status', status: { ...status, drafts: 3, problems } } },
];
