import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/teams/read-message.ts';
import { readActivity } from './read-activity.ts';

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
  ])('reads %s in linear time', (_, text) => {
    const start = performance.now();
    readMessage(
      readActivity('personal-plain', { text, attachments: [{ contentType: 'text/html', content: text }] }),
    );
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
