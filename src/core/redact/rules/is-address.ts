import type { Candidate } from './rule.ts';

/** A word that says that a version follows: `version 4.0.0.0`, `Version=13.0.0.0`, `Chrome/120.0.0.0`, 版本：12.4.1.2. */
const versionBefore =
  /(?:\b(?:versions?|ver|v|build|release|revision|assembly|module|driver|package|section|redis|sdk)\b|版本|組建|版|第|節|[A-Za-z]\/|Version)[ "':=：]{0,4}(?:is |was |of )?$/i;

/** Whether four numbers are an address rather than a version or a build number. */
export function isAddress4({ value, text, start, end }: Candidate): boolean {
  const parts = value.split('.').map(Number);
  if (parts.some((part) => part > 255)) return false;
  const before = text.slice(Math.max(0, start - 30), start);
  const hasPort = text.charAt(end) === ':' && text.charAt(end + 1) >= '0' && text.charAt(end + 1) <= '9';
  if (!hasPort && versionBefore.test(before)) return false;
  const [first = 0, , third, fourth] = parts;
  // A mask of a network, or all machines of it.
  if (first === 255) return false;
  // 2.1.0.0, 2.3.2.0 and 24.0.0.0 are versions; 10.1.0.0/16 is a network.
  const isVersion = fourth === 0 && (first < 10 || (third === 0 && first < 100 && first !== 10));
  return !isVersion || first === 0 || text.charAt(end) === '/';
}

/** Whether groups between colons are an address of eight groups, or one shortened by `::` that says more than a name would. */
export function isAddress6({ value }: Candidate): boolean {
  const shortened = value.split('::').length - 1;
  const groups = value.split(':').filter((group) => group !== '');
  if (shortened > 1 || value.includes(':::')) return false;
  if (/^:(?!:)|(?<!:):$/.test(value)) return false;
  const size = groups.length + (value.includes('.') ? 1 : 0);
  if (shortened === 0) return size === 8;
  return size >= 2 && size < 8 && /\d/.test(value);
}
