import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Clears memory; `minor` clears what is young alone, which is quick. */
export type CollectGarbage = (type?: 'minor') => void;

/** The collector of V8, also where Node was started without `--expose-gc`. */
export function createGarbageCollector(): CollectGarbage {
  setFlagsFromString('--expose-gc');
  const collect = globalThis.gc ?? (runInNewContext('gc') as NodeJS.GCFunction);
  return (type) => {
    collect({ type: type ?? 'major', execution: 'sync' });
  };
}

/** Bytes in use on the heap and in array buffers, after two full collections. */
export function measureHeldBytes(collect: CollectGarbage): number {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
