// Loaded into a process before its program: on SIGUSR2 it tells on standard output what it takes, garbage and all.
process.on('SIGUSR2', () => {
  process.stdout.write(`Watched: ${JSON.stringify(process.memoryUsage())}\n`);
});
