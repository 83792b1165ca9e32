import { expect, test } from 'vitest';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { languages } from '../../src/core/entry.ts';

/** As in "Contact support (connector admin).", where the one in brackets seems to be the support. */
const somebodyBesideSupport = /(?:support|支援部門)[^.。]*[(（][^()（）]*[)）][.。]?$/u;

test.each(languages)('no step in %s names in brackets who contacts support', (language) => {
  const { entries } = loadCatalog(builtinFolders());
  const steps = entries.flatMap(({ fix }) => fix[language]);
  expect(
    steps.filter((step) => /^(?:Contact|連絡|請連絡)/u.test(step) && somebodyBesideSupport.test(step)),
  ).toEqual([]);
});
