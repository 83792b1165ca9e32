import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../playground/free-port.ts';
import { createBodies } from './create-bodies.ts';
import { startProgram } from './start-program.ts';
import type { Program, ProgramOptions } from './start-program.ts';

/** A bot that runs, and where. */
export interface RunningBot extends Program {
  readonly origin: string;
}

/** Both bots, before one service of the channel. */
export interface Bots {
  readonly nextBody: () => string;
  /** Bytes of the message that both answer with. */
  readonly messageBytes: number;
  /** Starts the product. */
  startProduct(isWatched?: boolean): Promise<RunningBot>;
  /** Starts the least that a bot can be; it answers with what the product answered. */
  startBare(): Promise<RunningBot>;
  stop(): Promise<void>;
}

const here = (name: string): string => path.join(import.meta.dirname, name);
const product = here('../../src/start.mjs');

/** The flags of Node.js that `npm start` gives the product. */
export function readFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return (scripts.start ?? '').split(' ').filter((word) => word.startsWith('--'));
}

/** Starts the service, and learns from the product what both answer with. `store`: keeps things in SQLite, not in memory. */
export async function openBots(store: boolean): Promise<Bots> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-http-'));
  const connector = await startProgram(here('connector.ts'), folder, {});
  const nextBody = createBodies(connector.said);
  const cardFile = path.join(folder, 'card.json');
  const start = async (
    file: string,
    env: Readonly<Record<string, string>>,
    options?: ProgramOptions,
  ): Promise<RunningBot> => {
    const port = String(await freePort());
    const program = await startProgram(file, folder, { PORT: port, ...env }, options);
    return { ...program, origin: `http://127.0.0.1:${port}` };
  };
  const flags = readFlags();
  const startProduct = (isWatched?: boolean): Promise<RunningBot> =>
    start(
      product,
      {
        PLAYGROUND: 'off',
        PLAYGROUND_PORT: new URL(connector.said).port,
        MAX_TURNS: '256',
        ...(store ? { DATA_DIR: 'data' } : {}),
      },
      { watch: isWatched === true ? 'heap' : undefined, flags },
    );
  const first = await startProduct();
  await fetch(`${first.origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: nextBody(),
  });
  const sent = await (await fetch(`${connector.said}/last`)).text();
  await first.stop();
  const { type, attachments, summary } = JSON.parse(sent) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(attachments)) throw new Error(`The product did not answer with a card: ${sent}`);
  const message = JSON.stringify({ type, attachments: attachments as unknown, summary });
  writeFileSync(cardFile, message);
  return {
    nextBody,
    messageBytes: Buffer.byteLength(message),
    startProduct,
    startBare: () => start(here('bare-bot.ts'), { CARD_FILE: cardFile }),
    async stop() {
      await connector.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
