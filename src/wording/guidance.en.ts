import type { GuidanceWording } from './card-wording.ts';
import { once } from './once.ts';

// At their first use: the first of a process takes 10 ms.
const numbers = once(() => new Intl.NumberFormat('en'));
const list = (items: readonly string[]): string => items.join(', ');
const count = (amount: number, one: string): string =>
  `${numbers().format(amount)} ${amount === 1 ? one : `${one}s`}`;

/** What the cards say beside answers, in English. */
export const englishGuidance: GuidanceWording = {
  none: {
    heading: 'I don’t know this error yet.',
    empty: 'Which error message do you see?',
    emptyText: 'There was no error text in what you sent.',
    unknownCodes: (codes) =>
      codes.length === 1
        ? `The catalog has no entry for the code ${codes.join('')}.`
        : `The catalog has no entry for these codes: ${list(codes)}.`,
    unknownApp: (name) => `The catalog has nothing for ${name}.`,
    iRead: 'I read',
    labels: { code: 'Code', name: 'Code', class: 'Exception', status: 'Status', app: 'App' },
    nearest: 'Nearest, but not the same',
    whatToTry: 'What to try',
    tries: [
      'Paste the whole message, as the app shows it.',
      'Say which app shows it.',
      'Leave out what you did before. The message alone is enough.',
    ],
    examples: 'Examples',
    summary: 'I don’t know this error yet. Paste the whole message and say which app shows it.',
    emptySummary: 'There was no error text in what you sent. Paste the error message as the app shows it.',
  },
  rejected: {
    heading: 'Your error is a different one.',
    text: 'The catalog may not have it yet. What you can try:',
    tries: [
      'Paste the whole message again, with its code and the exception name.',
      'Say which app shows it.',
      'Contact support and send them the message with the time it appeared.',
    ],
    summary:
      'None of the suggested errors was the right one. Paste the whole message and say which app shows it.',
  },
  welcome: {
    heading: 'Paste an error message to get its cause and fix.',
    helpHeading: 'How to ask',
    text: 'I compare the message that you paste with a catalog of known errors.',
    how: {
      personal: [
        'Paste the message here, in English or Chinese.',
        'If several errors fit, pick the right one.',
      ],
      team: [
        'Mention me with the message. I answer in the thread.',
        'Put the message beside the mention: I do not see the post above it.',
        'If several errors fit, anyone in the channel can pick the right one.',
      ],
      groupChat: [
        'Mention me with the message, in English or Chinese.',
        'If several errors fit, anyone in the chat can pick the right one.',
      ],
    },
    privacy: 'I do not keep your text.',
    examples: 'Try one',
    exampleTooltip: (text) => `Look up: ${text}`,
    summary: 'Paste an error message and I will tell you its cause and how to fix it.',
  },
  status: {
    heading: 'The catalog',
    entries: 'Entries',
    drafts: 'To review',
    languages: 'Languages',
    inLanguage: ({ en, 'zh-TW': chinese }) =>
      `English ${numbers().format(en)}, Traditional Chinese ${numbers().format(chinese)}`,
    folders: 'Folders',
    loaded: 'Loaded',
    problems: (amount) =>
      amount === 0 ? 'No problems.' : `${numbers().format(amount)} ${amount === 1 ? 'problem' : 'problems'}`,
    untilFixed: 'Until this is fixed, I answer with the last good version, if there is one.',
    summary: (entries, problems) => {
      const found =
        problems === 1 ? 'one problem' : `${problems === 0 ? 'no' : numbers().format(problems)} problems`;
      return `The catalog has ${numbers().format(entries)} ${entries === 1 ? 'entry' : 'entries'} and ${found}.`;
    },
    concernsTitle: 'The bot itself',
    concerns: {
      KEYS_FAILED:
        'The keys that messages from Teams are checked with could not be refreshed. The bot keeps using the last good ones and tries again by itself. Check that the bot can reach the key service.',
      SECRET_REJECTED:
        'The client secret is wrong or has expired. Create a new one in Microsoft Entra ID under Certificates & secrets, set MicrosoftAppPassword, and restart the bot.',
      TOKEN_FAILED:
        'The bot cannot get a token for its answers. Check its credentials and that it can reach the sign-in service.',
      STORAGE_FAILED:
        'The store is down. The bot still answers, but forgets its conversations when it restarts. It tries the store again by itself.',
      SEND_FAILED: 'The last answer could not be sent. If this continues, check the log.',
      SECRET_EXPIRES: (days) =>
        `The client secret ${days < 0 ? 'has expired' : `expires in ${count(days, 'day')}`}. Create a new one, set MicrosoftAppPassword and SECRET_EXPIRES, and restart the bot.`,
    },
    because: (text, reason) => `${text} (${reason})`,
    withConcerns: (summary, amount) =>
      `${summary} ${count(amount, 'thing')} about the bot itself ${amount === 1 ? 'needs' : 'need'} attention.`,
  },
  gone: {
    heading: 'This entry is no longer in the catalog.',
    text: 'The catalog has changed since this card was sent. Paste the message again to look it up again.',
    summary: 'The entry is no longer in the catalog. Paste the message again.',
  },
};
