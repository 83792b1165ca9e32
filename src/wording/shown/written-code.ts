import type { Identifier } from '../../core/answer.ts';

const spelledCode = /(?<![a-z0-9])([a-z]{2,12})([-_ :#]{0,3})(\d{3,10})(?![a-z0-9])/gi;

/**
 * The value of an identifier as people write it: a code as the first of the texts that has it spells it (`ORA-12541`), a
 * hexadecimal one as `0x80070005`. The value itself where no text has it, and for classes and statuses.
 */
export function writtenCode({ kind, value }: Identifier, texts: readonly string[]): string {
  if (kind !== 'code') return value;
  if (value.startsWith('0X')) return `0x${value.slice(2)}`;
  for (const text of texts) {
    for (const [, letters = '', joint = '', digits = ''] of text.matchAll(spelledCode)) {
      const spelled = letters.toUpperCase();
      if (spelled + digits === value) return spelled + joint + digits;
    }
  }
  return value;
}
