import type { CardWording } from './card-wording.ts';
import { englishGuidance } from './guidance.en.ts';
import { ignoredCounts } from './ignored-counts.ts';
import { once } from './once.ts';

// At their first use: the first of a process takes 10 ms.
const eitherOf = once(() => new Intl.ListFormat('en', { type: 'disjunction' }));
const allOf = once(() => new Intl.ListFormat('en'));
const numbers = once(() => new Intl.NumberFormat('en'));
/** Only what is grouped needs a format, which takes a while. */
const number = (amount: number): string => (amount < 1_000 ? String(amount) : numbers().format(amount));
const percent = (share: number): string => `${Math.round(100 * share)}%`;

const quoted = (text: string): string => (text === '' ? '' : `: “${text}”`);
const list = (items: readonly string[]): string => items.join(', ');
const count = (amount: number, one: string, many = `${one}s`): string =>
  `${number(amount)} ${amount === 1 ? one : many}`;

/** The cards in English: short and plain. */
export const englishCards: CardWording = {
  otherLanguage: '中文',
  otherLanguageTooltip: 'Show this card in Chinese',
  back: 'Back',
  backTooltip: 'Back to the choices',
  help: 'Help',
  either: (names) => eitherOf().format(names),
  list,
  more: (amount) => `and ${number(amount)} more`,
  secrets: {
    title: 'Your message contains a secret',
    text: (kinds) =>
      `I found ${allOf().format(kinds)} in it. I neither keep nor log secrets, but everyone who can read this conversation can use them. Delete the message, then revoke or change every secret in it.`,
    kinds: {
      'private-key': 'a private key',
      webhook: 'a webhook address',
      jwt: 'a token (JWT)',
      token: 'a token',
      code: 'a sign-in code',
      key: 'an access key',
      secret: 'a client secret',
      password: 'a password',
      cookie: 'a session cookie',
    },
  },
  answer: {
    almostCertain: 'Almost certain',
    likely: 'Likely',
    appliesWhen: (title) => `Applies when this error comes from “${title}”, which your text does not say.`,
    described: 'You seem to describe this error. To be sure, compare the message on your screen:',
    cause: 'Cause',
    fix: 'Fix',
    who: {
      'connector-admin': 'by a connector admin',
      'app-admin': 'by an admin of the app',
      support: 'contact support',
      wait: 'usually resolves by itself',
    },
    moreSteps: (amount) => count(amount, 'more step'),
    openGuide: 'Open the guide',
    notThisOne: 'Not this one?',
    noneOfThese: 'None of these',
    notMyError: 'This is not my error',
    pickedBy: (name) => `Picked by ${name}`,
    assumed: (app, from) =>
      `Assuming ${app}, ${from === 'thread' ? 'named earlier in this conversation' : 'set for this channel'}.`,
    dropAssumed: (app) => `Not ${app}`,
    dropAssumedTooltip: (app) => `Answer again without assuming ${app}`,
    leftOut: (characters) =>
      `The text was very long. All of it was searched for lines that report an error, leaving out ${count(characters, 'character')}.`,
    deepestCause: 'The trace contains several errors. This is the deepest cause.',
    shortened: (parts) => `Shortened to fit in one message: ${list(parts)}.`,
    summary: (app, confidence, cause, firstStep, applies) =>
      `${app}${confidence === '' ? '' : `, ${confidence.toLowerCase()}`}: ${cause} First step: ${firstStep}${applies === '' ? '' : ` ${applies}`}`,
  },
  why: {
    title: 'Why this one',
    detailsTitle: 'Details',
    matched: 'Matched',
    phrase: 'Others say',
    agreed: 'Agrees',
    conflicted: 'Differs',
    app: 'App',
    ignored: 'Ignored',
    score: 'Score',
    source: 'Source',
    identifier: ({ kind, value }) =>
      `${{ code: 'code', name: 'code', class: 'exception', status: 'status' }[kind]} ${value}`,
    appReadFrom: (name, { readFrom, text }) =>
      ({
        query: `${name}, named in the message${quoted(text)}`,
        class: `${name}, from the class name${quoted(text)}`,
        elsewhere: `${name}, named elsewhere in the text${quoted(text)}`,
        given: `${name}, named beside the text`,
        thread: `${name}, named earlier in this conversation`,
        channel: `${name}, set for this channel`,
      })[readFrom],
    ignoredCounts: ignoredCounts.en,
    scores: (score, similarity, ifThere) =>
      `${percent(score)} certain${ifThere ? ' if it comes from there' : ''}${similarity > 0 ? `, text similarity ${percent(similarity)}` : ''}`,
    sourceOf: ({ document, row, checked }) =>
      `${document}${row === undefined ? '' : `, row ${row}`}, checked ${checked}`,
  },
  choose: {
    whichApp: (amount) => `${number(amount)} apps show this message. Which one?`,
    whichError: (amount) => `It could be one of these ${number(amount)}.`,
    isItThis: 'Is it this one?',
    yes: 'Yes, show the fix',
    no: 'No',
    noneOfThese: 'None of these',
    nextCause: 'Another possible cause of the same error.',
    otherApp: 'Another app shows the same message.',
    whichTried: (amount) => (amount === 1 ? 'Have you tried this one?' : 'Which of these have you tried?'),
    allOfThem: (amount) =>
      amount === 1
        ? 'It is the only known error that fits. If its fix does not help, tell me so.'
        : 'No other known errors fit. Open the one you tried, and tell me if its fix did not help.',
    pickTooltip: (app, cause) => `${app}: ${cause}`,
    summary: (question, apps) => `${question} ${apps}.`,
  },
  several: {
    heading: (amount) => `Your text contains ${number(amount)} known errors.`,
    firstStep: (step) => `First: ${step}`,
    whichApp: 'Several apps show this message. Choose the app.',
    summary: (heading, apps) => `${heading} ${apps.join('; ')}.`,
  },
  ...englishGuidance,
};
