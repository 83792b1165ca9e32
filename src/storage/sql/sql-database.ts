import type { Expression, Kysely } from 'kysely';
import type { StorageDriver } from '../port.ts';
import type { Tables } from './tables.ts';

/** A database with its tables, and what its driver does in its own way. */
export interface SqlDatabase {
  readonly driver: StorageDriver;
  readonly db: Kysely<Tables>;
  /** This moment in milliseconds since 1970, by the clock that all who use the database share. */
  readonly now: () => Expression<number>;
  /**
   * Does one statement or one transaction, and does it again while another program holds the database. `isPatient`: where
   * nobody waits for it.
   */
  readonly whenFree: <T>(work: () => Promise<T>, isPatient?: boolean) => Promise<T>;
  /** Sees to it that removed rows leave nothing, as far as it can; `isThorough` also where that takes long. */
  readonly scrub: (isThorough: boolean) => Promise<void>;
  /** What the operator should know of how the database was opened. */
  readonly notice?: string;
}
