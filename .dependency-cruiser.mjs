/** The rooms of src/, upper rooms first. A room may import itself and the rooms its row names, nothing else of src/. */
export const rooms = {
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

/** @param {string} room */
const pathOf = (room) => `^src/${room}(/|[.]ts$)`;

/**
 * The rooms inside a room, upper ones first. Each may import itself, the rooms its row names, and the room's `ground`: files
 * at its top that know none of its rooms. The other files at its top put the rooms together.
 */
export const innerRooms = {
  cards: {
    ground: ['card-content'],
    kind: ['part', 'template'],
    part: ['template'],
    template: [],
  },
  catalog: {
    ground: ['catalog-problem', 'show-path'],
    write: ['check', 'export', 'proposal', 'import', 'load', 'format', 'file'],
    export: ['proposal', 'import', 'load', 'format'],
    proposal: ['import', 'load'],
    import: ['file'],
    check: ['load', 'file'],
    reload: ['load', 'file'],
    load: ['format', 'file'],
    format: [],
    file: [],
  },
  'catalog/check': {
    ground: ['fill-placeholders', 'finding', 'fold-name', 'quote-text'],
    prove: ['compare'],
    compare: [],
    entry: [],
  },
  'catalog/import': {
    ground: [],
    rows: ['columns', 'table'],
    grid: ['columns', 'table'],
    markup: ['table'],
    columns: ['table'],
    table: [],
  },
  'catalog/write': {
    ground: [],
    files: ['yaml', 'plan', 'record'],
    yaml: [],
    plan: ['merge', 'match', 'name', 'record'],
    merge: [],
    match: ['record'],
    name: [],
    record: [],
  },
  commands: {
    ground: ['decode-text', 'find-app', 'settled-catalog', 'on-one-line', 'terminal', 'text-width'],
    ask: [],
    'new-entry': ['catalog'],
    catalog: [],
    package: [],
  },
  core: {
    ground: ['answer', 'defaults', 'entry'],
    several: ['decide', 'log', 'score', 'read', 'text'],
    decide: ['talk', 'log', 'score', 'index', 'read', 'grams', 'text'],
    talk: ['text'],
    log: ['index', 'read', 'grams', 'text'],
    score: ['index', 'describe', 'read', 'grams', 'text'],
    index: ['describe', 'read', 'grams', 'text'],
    describe: ['grams', 'text'],
    read: ['grams', 'text'],
    grams: ['text'],
    text: [],
    redact: [],
  },
  'core/read': {
    ground: ['known-identifiers', 'other-numbers', 'statuses'],
    codes: [],
    said: [],
  },
  'core/redact': {
    ground: ['kinds'],
    told: ['find', 'rules'],
    find: ['rules'],
    rules: [],
  },
  storage: {
    ground: ['normal-user', 'port', 'question-id', 'storage-failure', 'stored-text'],
    drivers: ['sql'],
    sql: [],
    resilient: ['memory'],
    memory: [],
  },
  teams: {
    ground: ['json-value', 'within'],
    door: ['send', 'state', 'queue', 'read', 'identity'],
    handle: ['turn', 'send', 'state', 'queue', 'read'],
    turn: ['send', 'state', 'queue'],
    send: ['queue', 'read', 'identity'],
    state: ['identity'],
    queue: [],
    read: [],
    identity: [],
  },
  'teams/identity': {
    ground: ['bounded-request', 'clouds', 'document-error'],
    keys: [],
    'sign-in': [],
  },
  wording: {
    ground: [],
    shown: [],
    language: [],
  },
};

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const innerRules = Object.entries(innerRooms).flatMap(([outer, { ground, ...inner }]) => {
  /** @param {readonly string[]} names */
  const paths = (names) => names.map((name) => pathOf(`${outer}/${name}`));
  const rows = Object.entries(inner).map(([room, below]) => ({
    room,
    from: [`^src/${outer}/${room}/`],
    allowed: paths([room, ...below, ...ground]),
  }));
  const ofGround = { room: 'ground', from: paths(ground), allowed: paths(ground) };
  return [...rows, ...(ground.length === 0 ? [] : [ofGround])].map(({ room, from, allowed }) => ({
    name: `${outer}/${room}-imports-downwards`,
    severity: /** @type {const} */ ('error'),
    from: { path: from },
    to: { path: `^src/${outer}/`, pathNot: allowed },
  }));
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(rooms).map(([room, below]) => ({
      name: `${room}-imports-downwards`,
      severity: /** @type {const} */ ('error'),
      from: { path: pathOf(room) },
      to: { path: '^src/', pathNot: [room, ...below].map(pathOf) },
    })),
    ...innerRules,
    {
      name: 'core-is-pure',
      comment:
        'core computes: no Node module, and of packages only the similarity kernel, the script converter and the stemmer.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', '^node_modules/(string-similarity|opencc-js|stemmer)/'] },
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
      from: { path: '^src/', pathNot: '^src/teams/door/server[.]ts$' },
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
