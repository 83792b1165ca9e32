import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const program = '/usr/bin/chromium';

const flags = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  // The Agents Playground asks a font server on the internet; the test looks the same with and without one.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * A browser without a window, with a new profile of its own that goes when it is closed.
 * @throws when Chromium is not installed, with how to install it
 */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(program)) {
    throw new Error(
      `Chromium is not at ${program}. Install it: apt-get install --no-install-recommends chromium fonts-noto-cjk`,
    );
  }
  return chromium.launch({ executablePath: program, args: flags });
}
