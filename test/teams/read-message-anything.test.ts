import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/teams/read/read-html.ts';
import { readMessage } from '../../src/teams/read/read-message.ts';
import { readActivity } from './read-activity.ts';

describe('readHtml', () => {
  it('reads paragraphs the same, however their tags are written', () => {
    const piece = fc.oneof(
      fc.constantFrom('<p>', '</p>', '<p>a</p>', ' ', '\r\n', '\u00a0', '&nbsp;', '<br>', '<b>b</b>'),
      fc.string({ maxLength: 5 }),
    );
    const paragraph = piece.map((words) => `<p>${words}</p>`);
    const html = fc.array(fc.oneof(paragraph, paragraph, piece)).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(html, (written) => {
        const inCapitals = written.replaceAll('<p>', '<P>').replaceAll('</p>', '</P>');
        expect(readHtml(written)).toEqual(readHtml(inCapitals));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('readMessage', () => {
  it('never throws, whatever arrives', () => {
    const field = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constantFrom(undefined, null));
    const html = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<at>',
          '</at>',
          '<p>',
          '</p>',
          '<blockquote itemtype="x/Reply">',
          '<pre>',
          '<img alt="a">',
          '&nbsp;',
          '<',
        ),
        fc.string(),
      ),
    );
    const text = html.map((pieces) => pieces.join(''));
    const attachment = fc.oneof(
      field,
      fc.record({
        contentType: fc.constantFrom('text/html', 'messageReference', 'forwardedMessageReference'),
        content: fc.oneof(field, text),
      }),
    );
    const entity = fc.oneof(
      field,
      fc.record({
        type: fc.constantFrom('mention', 'quotedReply'),
        mentioned: field,
        text,
        quotedReply: field,
      }),
    );
    const activity = fc.record(
      {
        type: fc.constantFrom('message', 'invoke'),
        text: fc.oneof(field, text),
        attachments: fc.oneof(field, fc.array(attachment)),
        entities: fc.oneof(field, fc.array(entity)),
        from: field,
        recipient: field,
        conversation: field,
        channelData: field,
        value: field,
        locale: field,
        id: field,
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.oneof(activity, fc.jsonValue()), (received) => {
        const message = readMessage(received);
        if (message.kind === 'question') expect(message.text).toBe(message.text.trim());
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['unclosed mentions', '<at>'.repeat(20_000)],
    ['nested tags', '<at><p>'.repeat(20_000)],
    ['quote markers', '<quoted '.repeat(20_000)],
    ['spaces', ' '.repeat(100_000) + 'x'],
    ['paragraphs', '<p>a</p>'.repeat(30_000)],
    ['paragraphs that are cut off', '<p>a</p>'.repeat(30_000) + '<'],
  ])('reads %s in linear time', (_, text) => {
    const start = performance.now();
    readMessage(
      readActivity('personal-plain', { text, attachments: [{ contentType: 'text/html', content: text }] }),
    );
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
