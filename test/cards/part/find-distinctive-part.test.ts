import { describe, expect, it } from 'vitest';
import { findDistinctivePart } from '../../../src/cards/part/find-distinctive-part.ts';

function partOf(message: string, ...others: readonly string[]): string | undefined {
  const part = findDistinctivePart(message, others);
  return part && message.slice(part.start, part.end);
}

describe('what tells a message apart', () => {
  it('is the class in front', () => {
    expect(partOf('AuthException: {"error":"invalid"}', 'TokenException: {"error":"invalid"}')).toBe(
      'AuthException',
    );
  });

  it('spans from the first word of its own to the last', () => {
    expect(partOf('a com.box.Server: x', 'b com.ada.Token: x')).toBe('a com.box.Server');
  });

  it('is found in Chinese', () => {
    expect(partOf('伺服器傳回: 401 未經授權', '伺服器傳回: 404 找不到')).toBe('401 未經授權');
  });

  it('is nothing for a message that another one holds', () => {
    expect(partOf('TokenException: expired', 'ContextException: TokenException: expired')).toBeUndefined();
  });

  it('is nothing where they share no word', () => {
    expect(partOf('IOException', 'Timeout')).toBeUndefined();
  });
});
