import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JsonText } from '../../../src/cards/template/json-text.ts';
import { writeActivity } from '../../../src/teams/send/write-activity.ts';

const card = fc.dictionary(fc.string(), fc.jsonValue());
const content = fc.oneof(
  card,
  card.map((each) => new JsonText(JSON.stringify(each))),
);
const attachment = fc.record(
  { contentType: fc.string(), content, name: fc.string({ unit: 'binary' }) },
  { requiredKeys: ['contentType'] },
);
const activity = fc.record(
  {
    type: fc.constantFrom('message', 'typing'),
    text: fc.string({ unit: 'binary' }),
    channelData: fc.jsonValue(),
    attachments: fc.array(attachment, { maxLength: 3 }),
  },
  { requiredKeys: ['type'] },
);

it('writes an activity as JSON does, whether its cards are written already or not', () => {
  fc.assert(
    fc.property(activity, (some) => {
      expect(JSON.parse(writeActivity(some))).toEqual(JSON.parse(JSON.stringify(some)));
    }),
  );
});

it('takes a card that is written already to the letter', () => {
  const card = new JsonText('{ "type": "AdaptiveCard" }');
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
  expect(writeActivity({ type: 'message', attachments })).toContain(`"content":${card.text}`);
});
