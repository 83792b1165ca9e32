import type { Random } from './random.ts';

/** Gives error codes that it never gave before. */
export type CodeSource = (family: number) => string;

/** How many families of codes there are. */
export const familyCount = 12;

const lettered = ['AUTHSTS', 'VX', 'VXE', 'ORL-', 'CLD', 'TKN', 'GW-', 'SYNC', 'IDP-', 'LIC'] as const;
const symbols = 'TOKEN POLICY SCOPE QUOTA TENANT ACCESS CURSOR LEASE SCHEMA REPLICA HEADER ROUTE'.split(' ');
const faults = 'EXPIRED DENIED MISSING LOCKED EXCEEDED MISMATCH REVOKED STALE REFUSED UNKNOWN'.split(' ');

/**
 * Makes a source of codes in twelve families: letters with digits, Windows results (`0x8007…`) and symbols
 * (`ERR_TOKEN_EXPIRED_17`). One code in six is an earlier one with a digit more, as 700082 is to 70008.
 */
export function createCodeSource(random: Random): CodeSource {
  const given = new Set<string>();
  const earlier = new Map<number, string[]>();
  const invent = (family: number): string => {
    const letters = lettered[family];
    if (letters !== undefined) return letters + String(random.between(10_000, 99_999));
    if (family === lettered.length) return `0x8007${random.between(4096, 65_535).toString(16).toUpperCase()}`;
    return `ERR_${random.pick(symbols)}_${random.pick(faults)}_${random.between(1, 999)}`;
  };
  const invented = (family: number): string => {
    const known = earlier.get(family) ?? [];
    const longer = family < lettered.length && known.length > 0 && random.chance(1 / 6);
    return longer ? random.pick(known) + String(random.between(0, 9)) : invent(family);
  };
  return (family) => {
    let code = invented(family);
    while (given.has(code)) code = invented(family);
    given.add(code);
    earlier.set(family, [...(earlier.get(family) ?? []).slice(-200), code]);
    return code;
  };
}
