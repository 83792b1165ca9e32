import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serverLimits } from '../../src/teams/door/server-limits.ts';
import { freePort } from '../playground/free-port.ts';
import { applyLoad } from './apply-load.ts';
import { readFlags } from './bots.ts';
import type { CloudDetails } from './cloud.ts';
import { createBodies, tenantIds } from './create-bodies.ts';
import { megabytes } from './measure-memory.ts';
import { median } from './median.ts';
import { startProgram } from './start-program.ts';

/** The product's memory at one moment of a load, garbage and all, in bytes. */
export interface LoadedSample {
  readonly seconds: number;
  readonly resident: number;
  readonly heap: number;
  /** What the heap holds of the system's memory. */
  readonly heapTotal: number;
  readonly external: number;
  readonly arrayBuffers: number;
}

/** The product's memory while it is loaded. */
export interface LoadedRun {
  readonly perSecond: number;
  readonly failed: number;
  readonly samples: readonly LoadedSample[];
  /** Where resident memory levels off: its median in the last third. */
  readonly level: number;
}

/** The same load with services that answer at once, and with slow ones. */
export interface SlowFigures {
  /** Milliseconds that the slow ones take. */
  readonly takes: number;
  readonly fast: LoadedRun;
  readonly slow: LoadedRun;
  /** Where it levels off with slow services, by that with fast ones. */
  readonly share: number;
}

const here = (name: string): string => path.join(import.meta.dirname, name);
const sampleEvery = 10_000;

/** Where the samples level off. */
export const levelOf = (samples: readonly Pick<LoadedSample, 'resident'>[]): number =>
  median(samples.slice(-Math.max(1, Math.floor(samples.length / 3))).map(({ resident }) => resident));

/** As many ask at the same time as the bot lets in, so that it works as much as it ever does and refuses nobody. */
const connections = serverLimits.maxTurns;

/** Loads the product, as it runs in production with SQLite, before services that take so many milliseconds. */
async function runLoaded(takes: number, seconds: number, say: (line: string) => void): Promise<LoadedRun> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-slow-'));
  const cloud = await startProgram(here('cloud.ts'), folder, { DELAY: String(takes), FOLDER: folder });
  const { serviceUrl, environment, authorization } = JSON.parse(cloud.said) as CloudDetails;
  const port = String(await freePort());
  const bot = await startProgram(
    here('../../src/start.mjs'),
    folder,
    { ...environment, PORT: port, ALLOWED_TENANTS: tenantIds.join(',') },
    { watch: 'memory', flags: readFlags() },
  );
  const samples: LoadedSample[] = [];
  const begin = performance.now();
  const look = async (): Promise<void> => {
    const resident = bot.residentBytes();
    const { heapUsed: heap, heapTotal, external, arrayBuffers } = await bot.memory();
    const at = Math.round((performance.now() - begin) / 1_000);
    samples.push({ seconds: at, resident, heap, heapTotal, external, arrayBuffers });
    say(
      `${takes} ms, after ${at} s: ${megabytes(resident)} resident, heap ${megabytes(heap)} of ${megabytes(heapTotal)}, external ${megabytes(external)}, buffers ${megabytes(arrayBuffers)}`,
    );
  };
  const timer = setInterval(() => void look(), sampleEvery);
  try {
    const load = await applyLoad(
      `http://127.0.0.1:${port}`,
      connections,
      { seconds },
      createBodies(serviceUrl),
      { authorization },
    );
    clearInterval(timer);
    await look();
    return { perSecond: load.perSecond, failed: load.failed, samples, level: levelOf(samples) };
  } finally {
    clearInterval(timer);
    await bot.stop();
    await cloud.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Measures with fast services and then with slow ones, so long each. */
export async function measureSlow(
  takes: number,
  seconds: number,
  say: (line: string) => void,
): Promise<SlowFigures> {
  const fast = await runLoaded(0, seconds, say);
  const slow = await runLoaded(takes, seconds, say);
  return { takes, fast, slow, share: slow.level / fast.level };
}
