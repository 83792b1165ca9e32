import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { oldestNode, refuseOldNode } from '../../src/main/refuse-old-node.mjs';

describe('a version of Node.js', () => {
  it.each(['20.20.2', '22.9.0', '22.22.1'])('that is too old is refused, with the remedy: %s', (version) => {
    expect(refuseOldNode(version)).toMatch(/^NODE_TOO_OLD: .*22\.22\.2.*npm start/);
  });

  it('that is too old is told where to take one from: from npm where that installed one, else from elsewhere', () => {
    expect(refuseOldNode('20.20.2', true)).toMatch(/ Start the bot with npm start.* installed here\.$/);
    expect(refuseOldNode('20.20.2', false)).toMatch(/ Install it, or run npm ci without --omit=dev /);
  });

  it.each(['22.22.2', '22.100.0', '24.2.0', '100.0.0'])('that can run the bot is taken: %s', (version) => {
    expect(refuseOldNode(version)).toBeUndefined();
  });

  it.each(['start.mjs', 'cli.mjs'])('that is too old is refused by %s in one sentence', (entry) => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '20.1.0' })`;
    const args = ['--import', `data:text/javascript,${encodeURIComponent(old)}`, `src/${entry}`, 'ask', 'x'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBeGreaterThan(0);
    expect(stderr).toMatch(/^NODE_TOO_OLD: [^\n]+\n$/);
  });

  it('is asked for in package.json too', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe(`>=${oldestNode}`);
  });
});
