/** The languages that everything a person sees exists in. */
export const languages = ['en', 'zh-TW'] as const;

export type Language = (typeof languages)[number];

/** The same thing in every language. */
export type Localized<T> = Readonly<Record<Language, T>>;

/** Who can carry out the fix; `wait` when it passes by itself. */
export const fixers = ['connector-admin', 'app-admin', 'support', 'wait'] as const;

export type Fixer = (typeof fixers)[number];

/** A page that helps further; https only. */
export interface Link {
  readonly title: Localized<string>;
  readonly url: string;
}

/** Where an entry comes from. `checked` is the day (ISO 8601) somebody last compared them. */
export interface Source {
  readonly document: string;
  readonly row?: number;
  readonly checked: string;
}

/** Where the entries of a catalog folder apply, as the folder says itself. */
export interface EntryContext {
  /** What shows the errors: `App connectors of Microsoft Defender for Cloud Apps`. */
  readonly title: Localized<string>;
  /** Words of which one in a text shows that it comes from there. Empty when no sign is asked for. */
  readonly signs: readonly string[];
  /** Words of other contexts; beside one of these no sign counts. */
  readonly unless: readonly string[];
}

/** One known error for one app. */
export interface Entry {
  /** Stable and unique over the catalog, `^[a-z0-9-]{1,64}$`. */
  readonly id: string;
  /** Id of the app that the error belongs to; `all` for every app. */
  readonly app: string;
  /** Literal error texts in any language, `{name}` where the text varies. Never empty. */
  readonly messages: readonly string[];
  readonly cause: Localized<string>;
  /** One action a step, in order. Never empty. */
  readonly fix: Localized<readonly string[]>;
  readonly who: Fixer;
  readonly links: readonly Link[];
  readonly source: Source;
  /** Pastes that must find this entry, and look-alikes that must not. */
  readonly samples: { readonly match: readonly string[]; readonly nearMiss: readonly string[] };
  /** How people tell of the error without quoting it; absent when nobody wrote any. */
  readonly phrases?: Localized<readonly string[]>;
  /** That of its folder; absent when the folder has none. */
  readonly context?: EntryContext;
}

/** A product that errors belong to. */
export interface App {
  /** `all` stands for every app. */
  readonly id: string;
  readonly name: Localized<string>;
  /** Other, older and short names, host names and class prefixes, as they turn up in pastes. */
  readonly aliases: readonly string[];
}

/** All entries loaded, with the apps that they name. Frozen. */
export interface Catalog {
  readonly apps: readonly App[];
  readonly entries: readonly Entry[];
}
