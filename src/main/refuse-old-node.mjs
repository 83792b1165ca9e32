/** As in `engines` of package.json: earlier ones read no TypeScript, and SQLite's driver ends them without a word. */
export const oldestNode = '22.22.2';

/**
 * A sentence for whoever runs the bot with a version of Node.js that cannot; `undefined` for one that can.
 * @param {string} version
 * @returns {string | undefined}
 */
export function refuseOldNode(version) {
  if (version.localeCompare(oldestNode, 'en', { numeric: true }) >= 0) return undefined;
  return `NODE_TOO_OLD: Node.js ${oldestNode} or newer is needed, and this is ${version}. Run npm ci and then npm start: they install and use one. Without development packages (--omit=dev), install it yourself.`;
}
