import { existsSync } from 'node:fs';
import { URL } from 'node:url';

/** As in `engines` of package.json: earlier ones read no TypeScript, and SQLite's driver ends them without a word. */
export const oldestNode = '22.22.2';

/** The one that is among the development packages, which npm puts before that of the system. */
const ownNode = new URL('../../node_modules/node/', import.meta.url);

/**
 * A sentence for whoever runs the bot with a version of Node.js that cannot; `undefined` for one that can.
 * @param {string} version
 * @param {boolean} hasOwn whether npm installed one here, as it does not with `--omit=dev`
 * @returns {string | undefined}
 */
export function refuseOldNode(version, hasOwn = existsSync(ownNode)) {
  if (version.localeCompare(oldestNode, 'en', { numeric: true }) >= 0) return undefined;
  const remedy = hasOwn
    ? 'Start the bot with npm start, or a command with npm run: they use the one that npm installed here.'
    : 'Install it, or run npm ci without --omit=dev and then npm start, which uses the one that npm ci installs here.';
  return `NODE_TOO_OLD: Node.js ${oldestNode} or newer is needed, and this is ${version}. ${remedy}`;
}
