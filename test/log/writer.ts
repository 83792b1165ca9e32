// Writes lines to a standard stream, as many as it is told to; ends in order when it is told nothing more.
import { openOutput, outputLimits } from '../../src/log/open-output.ts';

const output = openOutput(process.argv[2] === '1' ? 1 : 2, (dropped) => `${dropped} dropped\n`, {
  ...outputLimits,
  maxHeld: 20_000,
  failedRetry: 50,
});
let written = 0;
process.on('message', (count: number) => {
  const start = performance.now();
  for (let line = 0; line < count; line += 1) {
    written += 1;
    output.write(`line ${written} ${'.'.repeat(90)}\n`);
  }
  process.send?.({ dropped: output.dropped(), ms: performance.now() - start });
});
process.on('disconnect', () => {
  void output.settled(1_000).then(() => process.exit(0));
});
process.send?.('ready');
