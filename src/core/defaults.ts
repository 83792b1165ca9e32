/** Every number that steers recall, score and decision. One fixed set for every catalog. */
export const defaults = {
  /** UTF-16 units of a paste that are read; a message in Teams holds about as many. */
  maxQueryLength: 28_000,
  /** Distinct grams of a paste that take part in recall, the rarest first. */
  maxQueryGrams: 400,
  /** Texts that recall hands to the score. */
  candidates: 16,
  /** Texts whose recall score is below this share of the best one's are noise. */
  leastShare: 0.1,
  /** Entries of one text that are scored; the apps that the paste names come first. */
  entriesPerText: 12,
  /** What a shared identifier or the named app adds to a text's recall score; a shared message of 80 characters adds some 20. */
  recallOf: { code: 12, class: 3, status: 3, app: 5 },
  /** Records of a log that are looked at one by one for several errors. */
  maxRecords: 6,
  /** Entries, by score, whose best message is compared with the query by letter pairs; those shown, by string-similarity itself. */
  comparedTexts: 5,
  /** UTF-16 units of a cleaned query that are compared so; the time grows with them. */
  comparedLength: 2_000,
  policy: {
    /** Probability from which an entry is answered outright. */
    answerScore: 0.55,
    /** Probability by which it must lead the next entry. */
    margin: 0.3,
    /** Probability that any entry is right, from which picks are shown. */
    chooseScore: 0.1,
    /** Probability from which the only candidate is shown as a pick: the name of an app with one entry gives it 0.11. */
    onlyScore: 0.125,
    /** A pick is at least this share of the best one's probability. */
    pickShare: 0.2,
    /** Share of a message from which it counts as whole. */
    wholeMessage: 0.9,
    /** Two messages of which a fragment fits both share this much of what either shares. */
    sameShare: 0.98,
    /** Two entries with the same code are told apart when one's message is there and the other shares less than this of what it shares. */
    saysMore: 0.8,
    /** Unless one's cause holds so much more of the query. */
    causeTells: 0.35,
    /** From this on, what follows a class name in the query is another phrase than the message's. */
    otherPhrase: 0.6,
    /** Without an identifier that agrees, this much of the query or of the message must be shared. */
    coveredEnough: 0.6,
    containedEnough: 0.4,
    /** So much of a message that holds a code must be there when its code is not. */
    containedWithoutCode: 0.7,
    /** Entries below this are not worth naming as near. */
    nearestScore: 0.02,
  },
  /** Matches an answer holds at the most. */
  maxMatches: 5,
  /** Nearest entries that a `none` shows. */
  maxNearest: 3,
} as const;
