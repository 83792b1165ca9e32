// The thread that reads a changed catalog. It takes what its process has compiled before: types are stripped once, not at
// each change.
import module from 'node:module';
import os from 'node:os';
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';

/** A third of the share of who answers, where both want a processor: a change must not wait for ever either. */
const patience = 5;

// On Linux 0 is this thread and not the process: who waits for an answer goes before it. https://man7.org/linux/man-pages/man2/setpriority.2.html#BUGS
if (process.platform === 'linux') os.setPriority(0, patience);

const { compiled, order } = workerData;
if (compiled !== undefined) module.enableCompileCache(compiled);
const { reloadCatalog, memoryOf } = await import('./reload-catalog.ts');
module.flushCompileCache();
const result = reloadCatalog(order);
parentPort?.postMessage(result, [...memoryOf(result)]);
