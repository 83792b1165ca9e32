/** The rooms of src/, upper rooms first. A room may import itself and the rooms its row names, nothing else of src/. */
const rooms = {
  main: ['settings', 'errors', 'log', 'metrics', 'teams', 'cards', 'storage', 'catalog', 'wording', 'core'],
  cli: ['settings', 'errors', 'commands'],
  commands: ['settings', 'errors', 'storage', 'catalog', 'wording', 'core'],
  teams: ['settings', 'errors', 'metrics', 'cards', 'storage', 'catalog', 'wording', 'core'],
  metrics: ['errors'],
  cards: ['errors', 'wording', 'core'],
  storage: ['errors'],
  catalog: ['errors', 'wording', 'core'],
  wording: ['core'],
  settings: ['errors'],
  log: [],
  errors: [],
  core: [],
};

const pathOf = (room) => `^src/${room}(/|[.]ts$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(rooms).map(([room, below]) => ({
      name: `${room}-imports-downwards`,
      severity: 'error',
      from: { path: pathOf(room) },
      to: { path: '^src/', pathNot: [room, ...below].map(pathOf) },
    })),
    {
      name: 'core-is-pure',
      comment:
        'core computes: no Node module, and of packages only the similarity kernel and the script converter.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', '^node_modules/(string-similarity|opencc-js)/'] },
    },
    {
      name: 'only-teams-knows-botbuilder',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/teams/' },
      to: { path: '^node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'only-the-server-knows-restify',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/teams/server[.]ts$' },
      to: { path: '^node_modules/(restify|@types/restify)' },
    },
    {
      name: 'teams-knows-the-storage-port-only',
      severity: 'error',
      from: { path: '^src/teams/' },
      to: { path: '^src/storage/', pathNot: '^src/storage/port[.]ts$' },
    },
    {
      name: 'only-storage-knows-a-driver',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: '^node_modules/(better-sqlite3|pg|kysely|lru-cache)/' },
    },
    {
      name: 'only-metrics-knows-how-they-are-kept',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/metrics/' },
      to: { path: '^node_modules/(prom-client|@opentelemetry)/' },
    },
    {
      name: 'nothing-imports-main',
      comment: 'But for what starts it.',
      severity: 'error',
      from: { pathNot: '^src/(start|cli)[.]mjs$' },
      to: { path: '^src/(main[.]ts|cli[.]ts|(start|cli)[.]mjs)$' },
    },
    {
      name: 'src-imports-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'only-installed-for-production',
      comment: 'What ships imports what ships. The packaging command checks with a build-time tool.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/commands/package' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
