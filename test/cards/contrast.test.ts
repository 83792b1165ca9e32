import { describe, expect, test } from 'vitest';
import { languages } from '../../src/core/entry.ts';
import { cardSamples } from './card-samples.ts';
import { createParsedBinder } from './parsed-binder.ts';

type Json = Readonly<Record<string, unknown>>;
type Style = 'default' | 'emphasis' | 'attention';
type Colour = 'default' | 'accent' | 'good' | 'warning' | 'attention';

interface Theme {
  readonly background: Readonly<Record<Style, string>>;
  /** Of the text: as it is, and subtle; `#aarrggbb` or `#rrggbb`. */
  readonly text: (style: Style) => Readonly<Record<Colour, readonly [string, string]>>;
}

const light: Readonly<Record<Colour, readonly [string, string]>> = {
  default: ['#ff252424', '#bf252424'],
  accent: ['#6264a7', '#8b8cc7'],
  good: ['#92c353', '#e592c353'],
  warning: ['#f8d22a', '#e5f8d22a'],
  attention: ['#c4314b', '#e5c4314b'],
};
const dark: typeof light = {
  default: ['#ffffff', '#bfffffff'],
  accent: ['#a6a7dc', '#8b8cc7'],
  good: ['#92c353', '#e592c353'],
  warning: ['#f8d22a', '#e5f8d22a'],
  attention: ['#d74654', '#e5d74654'],
};
const onLight: typeof light = { ...dark, default: ['#201f1f', '#2d2c2c'] };

/** https://github.com/microsoft/AdaptiveCards/tree/main/samples/HostConfig; the Playground has the light one. */
const themes: Readonly<Record<string, Theme>> = {
  'Teams light and the Playground': {
    background: { default: '#ffffff', emphasis: '#f9f8f7', attention: '#ffc5b2' },
    text: () => light,
  },
  'Teams dark': {
    background: { default: '#2d2c2c', emphasis: '#292828', attention: '#ffc5b2' },
    text: (style) => (style === 'attention' ? onLight : dark),
  },
};

/** A text of a card with what decides how it is seen. */
interface SeenText {
  readonly text: string;
  readonly colour: Colour;
  readonly isSubtle: boolean;
  readonly style: Style;
}

function textsOf(node: unknown, style: Style): SeenText[] {
  if (Array.isArray(node)) return node.flatMap((each) => textsOf(each, style));
  if (typeof node !== 'object' || node === null) return [];
  const json = node as Json;
  const here = typeof json['style'] === 'string' && json['type'] === 'Container' ? json['style'] : style;
  const own: SeenText[] =
    json['type'] === 'TextBlock' || json['type'] === 'TextRun'
      ? [
          {
            text: String(json['text']),
            colour: (typeof json['color'] === 'string' ? json['color'].toLowerCase() : 'default') as Colour,
            isSubtle: json['isSubtle'] === true,
            style: here as Style,
          },
        ]
      : [];
  return [...own, ...Object.values(json).flatMap((part) => textsOf(part, here as Style))];
}

const channels = (colour: string): number[] =>
  (/[0-9a-f]{2}/gi.exec(colour) ? colour.slice(1) : '').match(/../g)?.map((pair) => parseInt(pair, 16)) ?? [];

/** A colour over a background, as it is seen. */
function over(colour: string, background: string): number[] {
  const all = channels(colour);
  const [alpha, rgb] = all.length === 4 ? [(all[0] ?? 255) / 255, all.slice(1)] : [1, all];
  return rgb.map((value, index) => value * alpha + (channels(background)[index] ?? 0) * (1 - alpha));
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(colour: string, background: string): number {
  const [one, other] = [over(colour, background), over(background, background)].map(luminance) as [
    number,
    number,
  ];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const bind = createParsedBinder();
const seen = cardSamples.flatMap(({ content }) =>
  languages.flatMap((language) => textsOf(bind(content, language).card, 'default')),
);

describe.each(Object.entries(themes))('in %s', (_name, { background, text }) => {
  test('the green and the yellow of cards are no colours to write in, in the light', () => {
    expect(contrast('#92c353', '#ffffff')).toBeLessThan(2.2);
  });

  test('every text of a card has a contrast of at least 4.5', () => {
    const faint = seen.filter(({ colour, isSubtle, style }) => {
      const [full, subtle] = text(style)[colour];
      return contrast(isSubtle ? subtle : full, background[style]) < 4.5;
    });
    expect([...new Set(faint.map((each) => `${each.colour} on ${each.style}: ${each.text}`))]).toEqual([]);
  });
});

test('the confidence is in the colour of the text, which every theme, high contrast too, makes readable', () => {
  const confidence = seen.filter(({ text }) => /^(?:Almost certain|Likely|幾乎確定|很可能)$/.test(text));
  expect(confidence.length).toBeGreaterThan(3);
  expect(new Set(confidence.map(({ colour, isSubtle }) => `${colour} ${isSubtle}`))).toEqual(
    new Set(['default false']),
  );
});
