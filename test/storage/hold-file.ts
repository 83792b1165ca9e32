import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';

/** Another program that holds a file of SQLite. */
export interface Holder {
  /** Resolves when it has let go. */
  readonly over: Promise<unknown>;
  /** Lets it go; resolves when it has. */
  release(): Promise<void>;
}

const program = `
  const [driver, file, milliseconds] = process.argv.slice(1);
  const database = new (require(driver))(file);
  database.exec('begin exclusive');
  process.stdout.write('held');
  const release = () => { database.exec('commit'); database.close(); process.exit(); };
  setTimeout(release, Number(milliseconds));
  process.stdin.on('end', release).resume();
`;

/** Starts a program that keeps others from writing to the file for at most so long; resolves when it holds it. */
export async function holdFile(file: string, milliseconds: number): Promise<Holder> {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const child = spawn(process.execPath, ['-e', program, driver, file, String(milliseconds)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const over = once(child, 'close');
  await once(child.stdout, 'data');
  return {
    over,
    async release() {
      child.stdin.end();
      await over;
    },
  };
}
