import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodApps, goodEntries } from './catalog/write-catalog.ts';
import { createStarter, freePort, freePorts, waitFor } from './start-main.ts';
import type { Run, StartMain } from './start-main.ts';
import { startFakeConnector } from './teams/fake-connector.ts';
import type { FakeConnector } from './teams/fake-connector.ts';
import { readActivity } from './teams/read-activity.ts';
import { cardText } from './teams/sent-card.ts';

const builtin = path.resolve('catalog/app-connectors');
const paste = 'PrinterException: out of paper in A4';

let folder: string;
let start: StartMain;
let connector: FakeConnector;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'reload-test-'));
  mkdirSync(path.join(folder, 'ours'));
  write('apps.yaml', goodApps);
  write('acme.yaml', goodEntries);
  start = createStarter(folder);
  connector = await startFakeConnector();
});
afterEach(async () => {
  await start.stopAll();
  await connector.stop();
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, 'ours', name), text);
}

const saying = (step: string) => goodEntries.replace('Fill the tray.', step);

interface Bot {
  readonly run: Run;
  /** The card that answers a text. */
  readonly ask: (text?: string) => Promise<string>;
  readonly ready: () => Promise<Readonly<Record<string, unknown>>>;
}

async function startBot(...folders: readonly string[]): Promise<Bot> {
  const { port, opsPort } = await freePorts();
  const run = start({
    PORT: String(port),
    OPS_PORT: String(opsPort),
    PLAYGROUND_PORT: new URL(connector.url).port,
    CATALOG_PATHS: folders.join(path.delimiter),
  });
  await waitFor(run, /^Ready: /m);
  const origin = `http://127.0.0.1:${port}`;
  return {
    run,
    async ask(text = paste) {
      const changes = { id: undefined, text, attachments: [], serviceUrl: connector.url, locale: 'en-US' };
      const response = await fetch(`${origin}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(readActivity('personal-plain', changes)),
      });
      expect(response.status).toBe(200);
      return cardText(connector.sent.at(-1));
    },
    async ready() {
      const response = await fetch(`http://127.0.0.1:${opsPort}/readyz`);
      return { code: response.status, ...((await response.json()) as Record<string, unknown>) };
    },
  };
}

const within = { timeout: 10_000, interval: 50 };

describe('a bot that runs', { timeout: 40_000 }, () => {
  it('takes up what is edited, answers on when it is broken, and takes it up when mended', async () => {
    const { ask, ready, run } = await startBot(builtin, './ours');
    expect(await ask()).toContain('Fill the tray.');

    write('acme.yaml', saying('Call Kim.'));
    await expect.poll(() => ask(), within).toContain('Call Kim.');

    write('acme.yaml', saying('Call Bob.').replace('who: app-admin', 'who: boss'));
    const problem = `${path.join('ours', 'acme.yaml')}:12:5: entry acme-out-of-paper: who is not valid`;
    await expect.poll(ready, within).toMatchObject({
      code: 200,
      status: 'ready',
      catalog: { entries: 28, problems: 1 },
      problems: [expect.stringContaining(problem)],
    });
    expect(await ask()).toContain('Call Kim.');
    expect(await ask('status')).toContain('ours/acme.yaml:12:5');
    expect(run.errors()).toContain('CATALOG_INVALID');
    expect(run.errors()).toContain(problem);

    write('acme.yaml', saying('Call Bob.'));
    await expect.poll(() => ask(), within).toContain('Call Bob.');
    expect(await ready()).toMatchObject({ code: 200, catalog: { entries: 28, problems: 0 } });
    run.child.kill('SIGTERM');
    expect(await run.status).toBe(0);
  });
});

describe('a start', { timeout: 40_000 }, () => {
  it('with a bad entry in a folder of ours takes the rest, and tells', async () => {
    const second = goodEntries
      .slice(goodEntries.indexOf('  - id'))
      .replace('acme-out', 'acme-bad')
      .replace('app-admin', 'boss');
    write('acme.yaml', goodEntries + second);
    const { ask, run } = await startBot(builtin, './ours');
    expect(run.output()).toContain(', 28 known errors.');
    expect(run.errors()).toMatch(
      /"code":"CATALOG_INVALID","problem":"ours\/acme\.yaml:29:5: entry acme-bad-of-paper: who/,
    );
    expect(await ask()).toContain('Fill the tray.');
  });

  it('with a folder of ours that is missing takes the rest, tells, and takes it up when it is there', async () => {
    const { ask, run } = await startBot(builtin, './later');
    expect(run.errors()).toContain('CATALOG_NOT_FOUND');
    renameSync(path.join(folder, 'ours'), path.join(folder, 'later'));
    await expect.poll(() => ask(), within).toContain('Fill the tray.');
  });

  it('with a fault in a built-in folder ends with it', async () => {
    const lean = path.join(folder, 'lean');
    for (const part of ['src', 'cards', 'package.json'])
      cpSync(path.resolve(part), path.join(lean, part), { recursive: true });
    cpSync(builtin, path.join(lean, 'catalog/app-connectors'), { recursive: true });
    symlinkSync(path.resolve('node_modules'), path.join(lean, 'node_modules'));
    writeFileSync(
      path.join(lean, 'catalog/app-connectors/own.yaml'),
      goodEntries.replace('app: acme', 'app: box').replace('app-admin', 'boss'),
    );
    const port = String(await freePort());
    const ours = [path.join(lean, 'catalog/app-connectors'), './ours'].join(path.delimiter);
    for (const env of [{ PORT: port }, { PORT: port, CATALOG_PATHS: ours }]) {
      const run = start(env, path.join(lean, 'src/start.mjs'));
      expect(await run.status).toBe(1);
      expect(run.errors()).toMatch(/^CATALOG_INVALID: lean\/catalog\/app-connectors\/own\.yaml:12:5: /m);
    }
  });

  it('with nothing sound at all ends with the first problem', async () => {
    write('acme.yaml', goodEntries.replace('app-admin', 'boss'));
    const run = start({ PORT: String(await freePort()), CATALOG_PATHS: './ours' });
    expect(await run.status).toBe(1);
    expect(run.errors()).toMatch(
      /^CATALOG_INVALID: ours\/acme\.yaml:12:5: entry acme-out-of-paper: who is not valid; .*\n$/,
    );
  });
});
