import { showPlace } from '../../catalog/catalog-problem.ts';
import type { Place } from '../../catalog/catalog-problem.ts';
import type { CheckedEntry } from '../../catalog/check/finding.ts';
import type { App, Language } from '../../core/entry.ts';
import { catalogCommandWording } from '../../wording/catalog-commands.ts';
import { terminalWording } from '../../wording/terminal.ts';
import { ageText } from './age-text.ts';
import { onOneLine } from '../on-one-line.ts';
import type { Paint } from '../terminal.ts';
import { padToWidth, textWidth } from '../text-width.ts';

/** An entry to show, with what is known of it besides. */
export interface ShownEntry extends Pick<
  CheckedEntry,
  'entry' | 'isDraft' | 'missing' | 'file' | 'line' | 'column'
> {
  readonly app: App | undefined;
  /** Where the entries of earlier folders stand that this one takes the place of. */
  readonly replaces: readonly (Place & { readonly file: string })[];
}

const menuPath = /\*\*(.+?)\*\*/g;

/** Texts of the catalog as items; a line break in one stays, other control characters go. */
const items = (texts: readonly string[], mark: (index: number) => string): string[] =>
  texts.flatMap((text, index) => {
    const [first = '', ...rest] = text.split(/\r?\n/).map(onOneLine);
    const front = `  ${mark(index)} `;
    return [front + first, ...rest.map((line) => ' '.repeat(front.length) + line)];
  });

const dash = (): string => '-';

function headLines({ entry, app, isDraft, missing }: ShownEntry, language: Language, paint: Paint): string[] {
  const { draft, missing: lacking } = catalogCommandWording[language];
  const state = missing.length > 0 ? lacking(missing.join(', ')) : draft;
  const name = app?.name[language] ?? entry.app;
  const title = onOneLine(entry.context?.title[language] ?? '');
  return [
    `${paint('bold', name)}  ${entry.id}${isDraft ? `  ${paint('yellow', state)}` : ''}`,
    ...(title === '' ? [] : [paint('dim', title)]),
  ];
}

function placeLines(shown: ShownEntry, language: Language, today: string, paint: Paint): string[] {
  const wording = catalogCommandWording[language];
  const { document, row, checked } = shown.entry.source;
  const told = terminalWording[language].sourceRow(document, row, checked);
  const facts: [string, string][] = [
    [wording.source, wording.withAge(told, ageText(checked, today, language))],
    [wording.file, showPlace(shown)],
    ...shown.replaces.map((place): [string, string] => [wording.replaces, showPlace(place)]),
  ];
  const width = Math.max(...facts.map(([label]) => textWidth(label)));
  return facts.map(([label, fact]) => `${paint('bold', padToWidth(label, width))}  ${onOneLine(fact)}`);
}

/** An entry as a person reads it in a terminal, as lines. */
export function entryText(shown: ShownEntry, language: Language, today: string, paint: Paint): string[] {
  const { entry } = shown;
  const { cause, fix, who } = terminalWording[language];
  const { messages, links, match, nearMiss } = catalogCommandWording[language];
  const titled = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', title), ...lines];
  const steps = items(entry.fix[language], (index) => `${index + 1}.`).map((line) =>
    line.replace(menuPath, (_, path: string) => paint('bold', path)),
  );
  return [
    ...headLines(shown, language, paint),
    ...titled(messages, items(entry.messages, dash)),
    ...titled(cause, [`  ${onOneLine(entry.cause[language])}`]),
    '',
    `${paint('bold', fix)}  ${paint('dim', who[entry.who])}`,
    ...steps,
    ...titled(
      links,
      entry.links.flatMap(({ title, url }) => [`  ${onOneLine(title[language])}`, `    ${url}`]),
    ),
    ...titled(match, items(entry.samples.match, dash)),
    ...titled(nearMiss, items(entry.samples.nearMiss, dash)),
    '',
    ...placeLines(shown, language, today, paint),
  ];
}
