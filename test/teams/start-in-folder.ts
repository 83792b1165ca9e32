import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createStarter } from '../start-main.ts';

/** A folder and what starts bots in it; both are gone after the test. */
export function startInFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bot-test-'));
  const start = createStarter(folder);
  onTestFinished(async () => {
    await start.stopAll();
    rmSync(folder, { recursive: true });
  });
  return { folder, start };
}
