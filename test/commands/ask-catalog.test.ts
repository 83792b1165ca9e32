import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

describe('the catalog of ask', () => {
  it('exits with 2 and names the folder when the catalog is not there', async () => {
    const missing = path.join(tmpdir(), 'no-such-catalog');
    const { code, stdout, stderr } = await runCli(['ask', 'x'], { env: { CATALOG_PATHS: missing } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('no-such-catalog');
  });

  it('asks the catalog that CATALOG_PATHS names', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'catalog-'));
    writeFileSync(
      path.join(folder, 'apps.yaml'),
      'apps:\n  - { id: widget, name: { en: Widget, zh-TW: 小工具 }, aliases: [] }\n',
    );
    writeFileSync(
      path.join(folder, 'widget.yaml'),
      `app: widget
entries:
  - id: widget-frobnication
    messages: ['WidgetFault: frobnication overflow']
    cause: { en: The widget is full., zh-TW: 小工具已滿。 }
    fix: { en: [Empty the widget.], zh-TW: [清空小工具。] }
    who: app-admin
    links: []
    source: { document: widget-manual, checked: 2026-11-23 }
    samples: { match: ['WidgetFault: frobnication overflow'], nearMiss: ['WidgetFault: out of paper'] }
`,
    );
    const { code, stdout, stderr } = await runCli(['ask', 'WidgetFault: frobnication overflow'], {
      env: { CATALOG_PATHS: folder },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Empty the widget.');
  });

  it('answers with the rest of a folder that holds a bad entry, and tells what is bad', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'catalog-'));
    const good = (id: string, message: string) => `  - id: ${id}
    messages: ['${message}']
    cause: { en: The widget is full., zh-TW: 小工具已滿。 }
    fix: { en: [Empty the widget.], zh-TW: [清空小工具。] }
    who: app-admin
    source: { document: widget-manual, checked: 2026-11-23 }
`;
    writeFileSync(
      path.join(folder, 'apps.yaml'),
      'apps:\n  - { id: widget, name: { en: Widget, zh-TW: 小工具 }, aliases: [] }\n',
    );
    writeFileSync(
      path.join(folder, 'widget.yaml'),
      `app: widget\nentries:\n  - id: widget-bad\n    messages: []\n${good('widget-full', 'WidgetFault: overflow of the tray')}`,
    );
    const { code, stdout, stderr } = await runCli(['ask', 'WidgetFault: overflow of the tray'], {
      env: { CATALOG_PATHS: folder },
    });
    expect(code).toBe(0);
    expect(stdout).toContain('Empty the widget.');
    expect(stderr).toMatch(/CATALOG_INVALID: .*widget\.yaml:\d+:\d+: entry widget-bad/);
  });
});
