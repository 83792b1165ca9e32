import * as z from 'zod';

const days = 'must be a whole number of days from 1 to 3650';

/** What says where the bot keeps things, and how long. */
export const storageVariables = z.object({
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, 'must begin with postgres://; leave it empty to use a file')
    .optional(),
  RETENTION_DAYS: z.coerce.number(days).int(days).min(1, days).max(3_650, days).default(90),
});

/** Where the bot keeps things, and how long. */
export interface StorageSettings {
  /** The folder of the file. */
  readonly folder: string;
  /** The address of a PostgreSQL database, which then is used instead. Never logged. */
  readonly databaseUrl?: string;
  /** Days after which notes and questions are removed. */
  readonly retentionDays: number;
}

/** The place that these variables name. */
export function toStorageSettings(read: z.infer<typeof storageVariables>): StorageSettings {
  return Object.freeze({
    folder: read.DATA_DIR,
    ...(read.DATABASE_URL === undefined ? {} : { databaseUrl: read.DATABASE_URL }),
    retentionDays: read.RETENTION_DAYS,
  });
}
