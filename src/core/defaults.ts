/** Every number that steers recall, score and decision. One fixed set for every catalog. */
export const defaults = {
  /** UTF-16 units of a paste that are read, of a longer one those of its most telling lines; a message in Teams holds about as many. */
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
  recallOf: { code: 12, name: 6, class: 3, status: 3, app: 5 },
  /** Records of a log that are looked at one by one for several errors. */
  maxRecords: 6,
  /** Entries, by score, whose best message is compared with the query by letter pairs; the number is string-similarity's own. */
  comparedTexts: 5,
  /** Log-odds behind the best of these within which messages are compared word by word too. */
  alignedWithin: 6,
  /** UTF-16 units of a cleaned query that are compared so; the time grows with them. */
  comparedLength: 2_000,
  policy: {
    /** Probability from which an entry is answered outright. */
    answerScore: 0.6,
    /** The same of an entry that alone has a code of the query. */
    codeScore: 0.25,
    /** Share of its probability by which it must lead the next entry. */
    margin: 0.3,
    /** Probability from which an entry is offered. */
    chooseScore: 0.05,
    /** Probability that one of several picks is right, from which a line of a paste counts as an error of its own. */
    surelyOne: 0.8,
    /** The same beside a long code of a family that nobody knows. */
    foreignScore: 0.3,
    /** The same where only the words of a cause are there. */
    causeScore: 0.1,
    /** Weight of the shared words, as a multiple of a rare word's, and of the grams, below which only digits look alike. */
    leastTelling: 0.3,
    /** Share of a query that a cause must hold where nothing else speaks for an entry. */
    leastCause: 0.05,
    manyGrams: 3,
    /** A pick is at least this share of the best one's probability. */
    pickShare: 0.2,
    /** Probability below which an entry ties with none. */
    tiedScore: 0.004,
    /** Share of a query that must stand in a message for the query to be a fragment of it. */
    allCovered: 0.9,
    /** What was named earlier decides only between entries that have at least this share of the best one's probability. */
    tieShare: 0.5,
    /** A text of more words is no fragment of a message when it holds another one whole. */
    fragmentWords: 8,
    /** Share of a message from which another app that is named only hosts it. */
    mostlyThere: 0.5,
    /** Share of a message from which all of it is there, letter by letter. */
    letterByLetter: 0.97,
    /** Share of a message below which it is hardly there. */
    hardlyThere: 0.3,
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
    /** Where no code agrees, a word of this share of the heaviest one's weight in whose place another stands makes it another error. */
    otherWord: 0.35,
    /** The same of a message's first word. */
    otherFirstWord: 0.6,
    /** Of two entries with the same code, so much of a message must be there to say more than the other's. */
    containedEnough: 0.4,
    /** Highest probability of an answer whose app was not named but assumed: it is called likely. */
    assumedScore: 0.85,
    /** So much of a message with a code must be there when its code is not, and only a class or a status agrees. */
    containedWithoutCode: 0.7,
    /** From this on, `codeIsRare` tells which product it is, whatever other one is named. */
    tellingCode: 0.9,
    /** From this on a code with little beside it is all that is asked about. */
    aloneEnough: 0.5,
    /** Telling words of a message, as shares of a rare one, without which only the app speaks for it. */
    fewWords: 0.5,
    /** So few words of a query say little, unless they weigh as much as so many rare ones. */
    scrapWords: 3,
    scrapWeight: 2.2,
    /** Words of a message that weigh as much as so many rare ones are no other product's. */
    longWeight: 4,
    /** Words that weigh less are no more than a class that any software throws. */
    onlyClass: 1.2,
    /** Words of a message that weigh less are the usual end of a sentence, as "already exists", where the query says more than a quarter besides. */
    tailWeight: 1.6,
    mostlyCovered: 0.75,
    /** From so many words on, as shares of a rare one, most of a message tells of it by itself. */
    tellingWords: 1.8,
    /** The same as `answerScore` where no phrase is near what is described. */
    describedAnswer: 0.92,
    /** The same as `margin` of an entry that is described. */
    describedMargin: 0.65,
    /** Share of the words of a description, by rarity, that no entry has, above which it is of another thing. */
    mostStrange: 0.18,
    /** How much of a description an entry must say too, on the scale of `describedAmount`. */
    leastDescribed: 0.4,
    /** Probability of what several entries share from which no description is looked for. */
    surelyShared: 0.3,
    /** Likeness to its nearest phrase from which a description answers for an entry. */
    leastPhrase: 0.24,
    /** The same as `chooseScore` and `pickShare` of what a description tells: a person sees at once which of a few it is. */
    describedScore: 0.012,
    describedShare: 0.06,
    /** Entries below this are not worth naming as near. */
    nearestScore: 0.02,
  },
  /** Matches an answer holds at the most. */
  maxMatches: 5,
  /** Nearest entries that a `none` shows. */
  maxNearest: 3,
} as const;
