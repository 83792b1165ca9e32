import { keys } from './talk.ts';
import type { Talk } from './talk.ts';

/** Picks an app of the list by what a person types. `shown` is how the list shows it. */
export async function pickApp(talk: Talk, typed: string, shown: string): Promise<void> {
  await talk.see('App that shows the error');
  talk.type(typed);
  await talk.see(typed);
  await talk.see(shown);
  talk.type(keys.enter);
}

/** Gives a text of several lines, ended by an empty one. */
export async function giveLines(talk: Talk, question: string, lines: readonly string[]): Promise<void> {
  await talk.see(question);
  talk.type([...lines, '', ''].slice(0, lines.length + 1).join(keys.enter) + keys.enter);
}

/** Gives one message and no other. */
export async function giveMessage(talk: Talk, message: string): Promise<void> {
  await giveLines(talk, 'Error message, as the app shows it', [message]);
  await giveLines(talk, 'Another message', []);
}

/** Answers all that comes after the messages, in English alone where `isDraft`, and takes the id that is proposed. */
export async function giveRest(talk: Talk, isDraft = false): Promise<void> {
  await talk.answer('Cause in English', 'The vault was sealed.');
  await talk.answer('Cause in Traditional Chinese', isDraft ? '' : '保存庫已封存。');
  await giveLines(talk, 'Fix in English', ['1. Open the vault.', '2. Connect Okta again.']);
  await giveLines(talk, 'Fix in Traditional Chinese', isDraft ? [] : ['開啟保存庫。', '重新連線 Okta。']);
  await talk.see('Who can carry out the fix');
  talk.type(keys.down + keys.enter);
  await talk.answer('Address of a page');
  await talk.answer('Document that the error comes from', 'handbook');
  await talk.answer('ID of the entry');
}
