import { useCompileCache } from './main/use-compile-cache.ts';

// What is imported before this is compiled anew at every start.
useCompileCache();
const { run } = await import('./main/run.ts');
run();
