// The thread that reads a changed catalog. It takes what its process has compiled before: types are stripped once, not at
// each change.
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const { compiled, order } = workerData;
if (compiled !== undefined) module.enableCompileCache(compiled);
const { reloadCatalog, memoryOf } = await import('./reload-catalog.ts');
module.flushCompileCache();
const result = reloadCatalog(order);
parentPort?.postMessage(result, [...memoryOf(result)]);
