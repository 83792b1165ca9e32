import * as z from 'zod';
import { CodedError } from '../errors.ts';
import { storageVariables } from './storage-settings.ts';
import { watchVariables } from './watch-variables.ts';

/** Environment variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

const port = (fallback: number) => {
  const rule = 'must be a whole number from 1 to 65535';
  return z.coerce.number(rule).int(rule).min(1, rule).max(65_535, rule).default(fallback);
};

const choice = <const T extends readonly string[]>(values: T, fallback: T[number]) =>
  z.enum(values, `must be one of ${values.join(', ')}`).default(() => fallback);

const appTypes = new Map<string, 'SingleTenant' | 'UserAssignedMSI'>([
  ['singletenant', 'SingleTenant'],
  ['userassignedmsi', 'UserAssignedMSI'],
]);

/** Ids with commas between, in lower case. */
export const splitIds = (ids: string): readonly string[] =>
  ids
    .split(',')
    .map((id) => id.trim().toLowerCase())
    .filter((id) => id !== '');

const whole = (least: number, fallback: number) => {
  const rule = `must be a whole number of at least ${least}`;
  return z.coerce.number(rule).int(rule).min(least, rule).default(fallback);
};

const drainRule = 'must be a whole number of seconds from 0 to 300';

const proxyUrl = z
  .url({
    protocol: /^https?$/,
    error: 'must be the address of a proxy such as http://proxy.example.com:3128',
  })
  .optional();

const isUuid = (text: string) => z.guid().safeParse(text).success;

/** What the bot reads. */
export const variables = z.object({
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  MicrosoftAppType: z
    .string()
    .default('SingleTenant')
    .refine(
      (value) => appTypes.has(value.toLowerCase()),
      'must be SingleTenant or UserAssignedMSI; new MultiTenant bots are no longer possible',
    )
    .transform((value) => appTypes.get(value.toLowerCase()) ?? 'SingleTenant'),
  CLOUD: choice(['public', 'gcch', 'dod', 'china'], 'public'),
  ALLOWED_TENANTS: z
    .string()
    .default('')
    .refine(
      (ids) => splitIds(ids).every(isUuid),
      'must be ids of tenants, UUIDs separated by commas, your own among them',
    ),
  NODE_ENV: z.string().optional(),
  HOST: z.string().optional(),
  PORT: port(3978),
  MAX_TURNS: whole(1, 32),
  REPLICAS: whole(1, 1),
  DRAIN_SECONDS: z.coerce.number(drainRule).int(drainRule).min(0, drainRule).max(300, drainRule).optional(),
  HTTPS_PROXY: proxyUrl,
  NO_PROXY: z.string().optional(),
  PLAYGROUND: choice(['auto', 'off', 'on'], 'auto'),
  PLAYGROUND_PORT: port(56_150),
  CATALOG_PATHS: z.string().default(''),
  ADMIN_IDS: z
    .string()
    .default('')
    .refine(
      (ids) => splitIds(ids).every(isUuid),
      'must be object ids of people in Microsoft Entra ID, UUIDs separated by commas',
    ),
  ...storageVariables.shape,
  ...watchVariables.shape,
  LOG_LEVEL: choice(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
});

/** What the bot reads, checked one by one. */
export type Variables = z.infer<typeof variables>;

const uuid = z.guid('must be a UUID such as 11111111-2222-4333-8444-555555555555').optional();

/** What the app package is made of. */
export const manifestVariables = z.object({
  TEAMS_APP_ID: uuid,
  MicrosoftAppId: uuid,
  APP_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/i, 'must be a host name such as bot.example.com, without https://')
    .optional(),
});

/** What is thrown for a wrong variable; `sentence` names it and says what to do, never its value. */
export function invalid(sentence: string): CodedError {
  return new CodedError('SETTINGS_INVALID', `${sentence} See .env.example.`);
}

/**
 * The variables as `schema` wants them. One that is set to nothing counts as not set, as in a copied `.env.example`.
 * @throws CodedError SETTINGS_INVALID that names each wrong variable and what it must be
 */
export function parseVariables<T extends z.ZodType>(schema: T, env: Environment): z.infer<T> {
  const set = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = schema.safeParse(Object.fromEntries(set.map(([name, value]) => [name, value?.trim()])));
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join(' '));
}
