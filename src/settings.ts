import { config as loadDotenv } from 'dotenv';
import path from 'node:path';
import { CodedError } from './errors.ts';
import { invalid, manifestVariables, parseVariables, splitIds, variables } from './settings/variables.ts';
import type { Environment } from './settings/variables.ts';
import { checkLocalMode, readCredentials } from './settings/credentials.ts';
import type { Credentials } from './settings/credentials.ts';
import { readProxy } from './settings/proxy.ts';
import { storageVariables, toStorageSettings } from './settings/storage-settings.ts';
import type { StorageSettings } from './settings/storage-settings.ts';
import type { Proxy } from './settings/proxy.ts';

/** Everything that can be set from outside, checked once and frozen. */
export interface Settings {
  /** Absent in local mode: no authentication, loopback only. */
  readonly credentials?: Credentials;
  readonly host: string;
  readonly port: number;
  /** Turns at the same time; more are turned away. */
  readonly maxTurns: number;
  /** Processes that share one registration, and with it the limits of Teams. */
  readonly replicas: number;
  /** Milliseconds that messages are still taken for after a signal to end, so that it can be noticed before. */
  readonly drain: number;
  /** Absent where others are reached directly. */
  readonly proxy?: Proxy;
  /** `auto`: in local mode, where it is installed. `on`: its absence is an error. */
  readonly playground: 'auto' | 'off' | 'on';
  readonly playgroundPort: number;
  /** Catalog folders, later ones override earlier ones. Empty: the built-in ones. */
  readonly catalogPaths: readonly string[];
  /** Object ids in Microsoft Entra ID of those who may see the state of the bot, in lower case. */
  readonly adminIds: readonly string[];
  /** Absent in local mode where no place is set: then nothing is kept beyond the process. */
  readonly storage?: StorageSettings;
  /** What whoever watches the bot must bear; absent: nobody is asked, but on `opsPort` alone. Never logged. */
  readonly metricsToken?: string;
  /** The port of this machine for whoever watches the bot; absent: there is none. */
  readonly opsPort?: number;
  /** The end of the day on which the client secret expires; absent when nobody told. */
  readonly secretExpires?: Date;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** What programs that this one starts may see: the way to programs and folders, no secret. */
  readonly childEnvironment: Environment;
}

/** What the Teams app package is made of. Each is absent where it is not set. */
export interface ManifestSettings {
  /** Id of the app in Teams, a UUID of its own. */
  readonly teamsAppId?: string;
  /** Id of the bot's registration in Microsoft Entra ID, a UUID. */
  readonly botId?: string;
  /** Host name at which the bot is reached, without scheme. */
  readonly domain?: string;
}

/** `process.env` with what `.env` in the working folder adds to it. */
function readEnvironment(): Environment {
  const { error } = loadDotenv({ quiet: true });
  if (error !== undefined && !('code' in error && error.code === 'ENOENT')) {
    throw new CodedError('SETTINGS_INVALID', 'The file .env cannot be read. Check its permissions.', {
      cause: error,
    });
  }
  // Parts of the SDK look for the proxy by themselves, and must leave out the same hosts.
  return Object.assign(process.env, readProxy(process.env));
}

const forChildren = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'TMPDIR',
  'APPDATA',
  'LOCALAPPDATA',
];

const splitPaths = (paths: string): readonly string[] =>
  Object.freeze(paths.split(path.delimiter).filter((folder) => folder.trim() !== ''));

/** In local mode nothing is written into the working folder unless it is asked for. */
const isStorageSet = ({ DATA_DIR, DATABASE_URL }: Environment): boolean =>
  [DATA_DIR, DATABASE_URL].some((value) => value !== undefined && value.trim() !== '');

const endOf = (day: string): Date => new Date(`${day}T23:59:59.999Z`);

/**
 * Where the bot keeps things alone, for programs that need no bot.
 * @throws CodedError SETTINGS_INVALID that names the variable and what it must be, never its value
 */
export function readStorageSettings(env: Environment = readEnvironment()): StorageSettings {
  return toStorageSettings(parseVariables(storageVariables, env));
}

/** The catalog folders alone, for programs that need no bot; empty stands for the built-in ones. */
export function readCatalogPaths(env: Environment = readEnvironment()): readonly string[] {
  return splitPaths(env.CATALOG_PATHS ?? '');
}

/**
 * The settings of the bot. Without credentials it is local mode, which listens on loopback only.
 * @throws CodedError SETTINGS_INVALID that names the variable and the remedy, never its value
 */
export function readSettings(env: Environment = readEnvironment()): Settings {
  const proxy = readProxy(env);
  const read = parseVariables(variables, { ...env, ...proxy });
  const credentials = readCredentials(read);
  if (credentials === undefined) checkLocalMode(read);
  else if (read.PLAYGROUND === 'on') {
    throw invalid('PLAYGROUND=on works in local mode only. Remove it or the credentials.');
  }
  if (read.OPS_PORT === read.PORT) {
    throw invalid(
      `OPS_PORT must not be PORT, which others can reach. Set it to another one, such as ${read.PORT + 1}.`,
    );
  }
  return Object.freeze({
    ...(credentials === undefined ? {} : { credentials }),
    host: read.HOST ?? (credentials === undefined ? '127.0.0.1' : '0.0.0.0'),
    port: read.PORT,
    maxTurns: read.MAX_TURNS,
    replicas: read.REPLICAS,
    drain: (read.DRAIN_SECONDS ?? (credentials === undefined ? 0 : 5)) * 1_000,
    ...(proxy === undefined ? {} : { proxy }),
    playground: read.PLAYGROUND,
    playgroundPort: read.PLAYGROUND_PORT,
    catalogPaths: splitPaths(read.CATALOG_PATHS),
    adminIds: Object.freeze(splitIds(read.ADMIN_IDS)),
    ...(credentials === undefined && !isStorageSet(env) ? {} : { storage: toStorageSettings(read) }),
    ...(read.METRICS_TOKEN === undefined ? {} : { metricsToken: read.METRICS_TOKEN }),
    ...(read.OPS_PORT === undefined ? {} : { opsPort: read.OPS_PORT }),
    ...(read.SECRET_EXPIRES === undefined ? {} : { secretExpires: endOf(read.SECRET_EXPIRES) }),
    logLevel: read.LOG_LEVEL,
    childEnvironment: Object.freeze(
      Object.fromEntries(Object.entries(env).filter(([name]) => forChildren.includes(name.toUpperCase()))),
    ),
  });
}

/**
 * The settings of the app package; the bot's credentials need not be complete for it.
 * @throws CodedError SETTINGS_INVALID that names the variable and what it must be
 */
export function readManifestSettings(env: Environment = readEnvironment()): ManifestSettings {
  const {
    TEAMS_APP_ID: teamsAppId,
    MicrosoftAppId: botId,
    APP_DOMAIN: domain,
  } = parseVariables(manifestVariables, env);
  return Object.freeze({
    ...(teamsAppId === undefined ? {} : { teamsAppId }),
    ...(botId === undefined ? {} : { botId }),
    ...(domain === undefined ? {} : { domain }),
  });
}
