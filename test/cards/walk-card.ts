import type { CardJson } from '../../src/cards/template/card-json.ts';

/** Every object inside a card, the card itself first. */
export function elementsOf(value: unknown): CardJson[] {
  if (Array.isArray(value)) return value.flatMap(elementsOf);
  if (!isJson(value)) return [];
  return [value, ...Object.values(value).flatMap(elementsOf)];
}

/** Every object of one type, such as `Action.Execute`. */
export function typed(card: CardJson, type: string): CardJson[] {
  return elementsOf(card).filter((element) => element['type'] === type);
}

/** What TextRuns show, each RichTextBlock as one text. */
export function richTexts(card: CardJson): string[] {
  return typed(card, 'RichTextBlock').map((block) =>
    elementsOf(block['inlines'])
      .map((run) => String(run['text']))
      .join(''),
  );
}

/** What TextBlocks show. */
export function plainTexts(card: CardJson): string[] {
  return typed(card, 'TextBlock').map((block) => String(block['text']));
}

/** Everything that a card shows, in order of its kind. */
export function shownText(card: CardJson): string {
  return [...plainTexts(card), ...richTexts(card)].join('\n');
}

/** Every string of a card but the texts of its TextRuns. */
export function stringsOutsideRuns(card: CardJson): string[] {
  return elementsOf(card).flatMap((element) =>
    Object.entries(element)
      .filter(([key]) => !(element['type'] === 'TextRun' && key === 'text'))
      .flatMap(([, value]: [string, unknown]): unknown[] => (Array.isArray(value) ? value : [value]))
      .filter((value) => typeof value === 'string'),
  );
}

/** The data of every click that a card offers. */
export function clicksOf(card: CardJson): unknown[] {
  return typed(card, 'Action.Execute').map((action) => action['data']);
}

/** A fold by its id, as it is at first. `undefined` when the card has none. */
export function elementById(card: CardJson, id: string): CardJson | undefined {
  return elementsOf(card).find((element) => element['id'] === id);
}

function isJson(value: unknown): value is CardJson {
  return typeof value === 'object' && value !== null;
}
