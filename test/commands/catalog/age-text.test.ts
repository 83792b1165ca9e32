import { describe, expect, it } from 'vitest';
import { ageText } from '../../../src/commands/catalog/age-text.ts';

describe('the age of a day', () => {
  it.each([
    ['2026-11-24', 'today', '今天'],
    ['2026-11-23', 'yesterday', '昨天'],
    ['2026-11-12', '12 days ago', '12 天前'],
    ['2026-06-24', '5 months ago', '5 個月前'],
    ['2025-11-24', '11 months ago', '11 個月前'],
    ['2023-11-20', '3 years ago', '3 年前'],
    ['2026-11-25', 'tomorrow', '明天'],
  ])('of %s is told in both languages', (day, english, chinese) => {
    expect(ageText(day, '2026-11-24', 'en')).toBe(english);
    expect(ageText(day, '2026-11-24', 'zh-TW')).toBe(chinese);
  });
});
