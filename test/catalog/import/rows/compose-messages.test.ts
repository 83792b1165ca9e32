import { describe, expect, it } from 'vitest';
import { composeMessages, messagesOf } from '../../../../src/catalog/import/rows/compose-messages.ts';
import { readMarkdownCell } from '../../../../src/catalog/import/markup/read-markdown-cell.ts';
import { splitCodes } from '../../../../src/catalog/import/columns/split-codes.ts';

describe('the codes of a cell', () => {
  it.each([
    ['0x87D1041C (-2016345060)', ['0x87D1041C', '-2016345060']],
    ['AADSTS50034 (UserAccountNotFound)', ['AADSTS50034', 'UserAccountNotFound']],
    ['550 5.1.1, 5.1.10', ['550 5.1.1', '5.1.10']],
    ['5.4.6 or 5.4.14', ['5.4.6', '5.4.14']],
    ['5.7.13 or 135', ['5.7.13', '5.7.135']],
    ['E100、E101和E102', ['E100', 'E101', 'E102']],
    ['401 Unauthorized', ['401']],
    ['F5 702', ['F5 702']],
    ['n/a', []],
    ['the server', []],
  ])('%s', (cell, codes) => {
    expect(splitCodes([cell]).codes).toEqual(codes);
  });

  it('may stand on lines of their own', () => {
    expect(splitCodes(['-31', '-32']).codes).toEqual(['-31', '-32']);
  });
});

describe('the messages of a cell', () => {
  it.each([
    ['one', 'Token invalid', ['Token invalid']],
    ['a quoted one', '"Token invalid"', ['Token invalid']],
    ['literal texts with a comma between', '`one`, `two`', ['one', 'two']],
    ['literal texts on lines', '`one`<br>`two`', ['one', 'two']],
    ['items of a list', '<ul><li>one</li><li>two</li></ul>', ['one', 'two']],
    ['a text or a literal one', 'Generic error or `header too long`', ['Generic error', 'header too long']],
    ['lines joined by or', 'one thing<br>or<br>other thing', ['one thing', 'other thing']],
    ['a text over lines', 'Something failed.<br>Ask an admin.', ['Something failed. Ask an admin.']],
    ['a literal text within words', 'The `x` header is bad', ['The x header is bad']],
    ['a placeholder alone', '…', []],
  ])('%s', (_, source, messages) => {
    expect(messagesOf(readMarkdownCell(source))).toEqual(messages);
  });
});

describe('codes and texts apart', () => {
  it('are joined as people see them', () => {
    expect(composeMessages(['5.1.10'], ['Recipient not found'], 'Code')).toEqual([
      '5.1.10 Recipient not found',
    ]);
    expect(composeMessages(['AADSTS1'], ['No such user'], 'Code')).toEqual(['AADSTS1: No such user']);
    expect(composeMessages(['0x1234ABCD', '-5'], ['Gone'], 'Code')).toEqual(['0x1234ABCD Gone', '-5 Gone']);
  });
  it('stay as they are when the text shows the code or there is but one of them', () => {
    expect(composeMessages(['E1'], ['Error E1: gone'], 'Code')).toEqual(['Error E1: gone']);
    expect(composeMessages([], ['Gone'], 'Code')).toEqual(['Gone']);
    expect(composeMessages(['AF20012'], [], 'Code')).toEqual(['AF20012']);
    expect(composeMessages(['17'], [], 'Error code')).toEqual(['Error code 17']);
  });
});
