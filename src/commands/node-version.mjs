// Plain JavaScript, because it runs with any Node.

/** The first Node that runs the project, as `engines` in package.json says. */
export const OLDEST_NODE = '22.18';

/**
 * Whether a version of Node is new enough.
 *
 * @param {string} version such as `v24.21.0`
 */
export function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  // Node 23.0 to 23.5 need a flag for TypeScript.
  if (major === 23 && minor < 6) return false;
  const [oldestMajor, oldestMinor] = OLDEST_NODE.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
