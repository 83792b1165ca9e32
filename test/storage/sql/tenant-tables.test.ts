import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../../src/storage/sql');

describe('queries', () => {
  it('begin in one file, which adds the tenant to each', () => {
    const beginners = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|with)\(/.test(
          readFileSync(path.join(folder, file), 'utf8'),
        ),
      );
    // The second one reads the names of migrations, which belong to no tenant.
    expect(beginners.sort()).toEqual(['migrate.ts', 'tenant-tables.ts']);
  });

  it('name the tenant wherever they begin, but for the list of tenants', () => {
    const file = readFileSync(path.join(folder, 'tenant-tables.ts'), 'utf8');
    const begun = file.match(/\.(selectFrom|insertInto|deleteFrom)\([^\n]*(\n\s*\.[^\n]*)?/g) ?? [];
    expect(begun.length).toBeGreaterThan(12);
    const isBound = (query: string) =>
      query.includes(".where('tenant', '=', tenant)") || query.includes('{ ...row, tenant }');
    expect(begun.filter((query) => !isBound(query) && !query.includes("select('tenant')"))).toEqual([]);
  });
});
