import type { Command } from 'commander';
import { CodedError } from '../errors.ts';
import { readStorageSettings } from '../settings.ts';
import { day, openStoreForCommand } from '../storage/open-storage.ts';
import type { BotStorage, Removed, TenantScope } from '../storage/port.ts';
import { describeFailure } from '../storage/storage-failure.ts';
import type { Terminal } from './terminal.ts';

interface ScopeOptions {
  readonly tenant?: string;
}

interface ExportOptions extends ScopeOptions {
  readonly user?: string;
}

interface EraseOptions extends ScopeOptions {
  readonly user: string;
}

interface PruneOptions {
  readonly days?: string;
}

const help = `
The store is the one of the bot: DATABASE_URL, else the file in DATA_DIR (default: data). The bot may keep running.
Ids are those of Microsoft Entra ID: the object id of the person, the id of the tenant.

Exit status:
  0  done, also when there was nothing to do
  2  wrong usage or settings, or a store that cannot be opened or fails

Examples:
  npm run --silent data -- export --user 11111111-2222-4333-8444-555555555555 > kept.jsonl
  npm run data -- erase --user 11111111-2222-4333-8444-555555555555
  npm run data -- prune --days 30
`;

const scopeOf = ({ tenant }: ScopeOptions): TenantScope => (tenant === undefined ? 'allTenants' : { tenant });

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function tell(removed: Removed): string {
  const counts = [
    plural(removed.questions, 'question'),
    plural(removed.threads, 'conversation note'),
    plural(removed.references, 'conversation reference'),
    plural(removed.claims, 'claim'),
  ];
  return `Removed: ${counts.join(', ')}.`;
}

/** Does something with the store of the settings, and tells what fails in words that say what to do. */
async function withStore(work: (store: BotStorage) => Promise<void>): Promise<void> {
  const settings = readStorageSettings();
  try {
    const store = await openStoreForCommand(settings);
    try {
      await work(store);
    } finally {
      await store.close();
    }
  } catch (cause) {
    if (cause instanceof CodedError) throw cause;
    throw new CodedError('STORAGE_FAILED', `Not everything was done: ${describeFailure(cause)}.`, { cause });
  }
}

async function erase(options: EraseOptions, terminal: Terminal): Promise<void> {
  const { user: userId } = options;
  if (userId.trim() === '')
    throw new CodedError('USAGE', 'The id is empty. Give the object id of the person.');
  await withStore(async ({ records }) => {
    const removed = await records.eraseUser(scopeOf(options), userId);
    await terminal.print(tell(removed));
    if (Object.values(removed).every((count) => count === 0))
      await terminal.print(
        'Nothing was kept about this person. Check that it is their object id in Microsoft Entra ID.',
      );
  });
}

async function exportAll(options: ExportOptions, terminal: Terminal): Promise<void> {
  await withStore(async ({ records }) => {
    for await (const record of records.list(scopeOf(options), options.user)) {
      await terminal.print(JSON.stringify(record));
    }
  });
}

async function prune({ days }: PruneOptions, terminal: Terminal): Promise<void> {
  const age = Number(days ?? readStorageSettings().retentionDays);
  if (!Number.isInteger(age) || age < 0) {
    throw new CodedError('USAGE', '--days must be a whole number of days, 0 or more.');
  }
  await withStore(async ({ records }) => {
    await terminal.print(tell(await records.prune(age * day)));
  });
}

/** Adds `data` with its own commands: what the bot keeps of people, shown, erased and thinned out. */
export function addDataCommand(program: Command, terminal: Terminal): void {
  const data = program.command('data').description('show, erase and prune what the bot keeps about people');
  const tenant = ['--tenant <id>', 'only in this tenant (default: in all of them)'] as const;
  data
    .command('erase')
    .description("remove a person's questions and personal conversations, without a trace in the file")
    .requiredOption('--user <id>', "the person's object id in Microsoft Entra ID")
    .option(...tenant)
    .addHelpText('after', help)
    .action((options: EraseOptions) => erase(options, terminal));
  data
    .command('export')
    .description('print what is kept, one JSON object a line')
    .option(...tenant)
    .option('--user <id>', 'only what is kept about this person')
    .addHelpText('after', help)
    .action((options: ExportOptions) => exportAll(options, terminal));
  data
    .command('prune')
    .description('remove notes and questions that are too old; the bot does so every hour')
    .option('--days <number>', 'older than this many days (default: RETENTION_DAYS, else 90)')
    .addHelpText('after', help)
    .action((options: PruneOptions) => prune(options, terminal));
}
