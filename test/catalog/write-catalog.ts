import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes catalog folders for one test, removed when it ends: path below a fresh folder -> text. Gives that folder. */
export function writeCatalog(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'catalog-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

export const goodApps = `apps:
  - id: acme
    name: { en: Acme, zh-TW: 艾克米 }
    aliases: [acme.example]
`;

export const goodEntries = `app: acme
entries:
  - id: acme-out-of-paper
    messages:
      - 'PrinterException: out of paper in {tray}'
    cause:
      en: The tray is empty.
      zh-TW: 紙匣沒有紙。
    fix:
      en: [Fill the tray.]
      zh-TW: [補充紙張。]
    who: app-admin
    links:
      - title: { en: Guide, zh-TW: 指南 }
        url: https://acme.example/paper
    source: { document: handbook, row: 3, checked: 2026-11-23 }
    samples:
      match: ['PrinterException: out of paper in A4']
      nearMiss: ['PrinterException: paper jam']
`;
