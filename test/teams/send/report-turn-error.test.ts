import { describe, expect, it } from 'vitest';
import { chatWording } from '../../../src/wording/chat.ts';
import { readActivity } from '../read-activity.ts';
import { startTestBot } from '../start-test-bot.ts';
import { useTestBot } from '../use-test-bot.ts';

const several = 'HttpRequestFailure: Server returned: 401 Unauthorized';

const chat = useTestBot();
const { post } = chat;

describe('a turn that fails', () => {
  it('tells the person in their language, and the log without the paste', async () => {
    const broken = await startTestBot(
      {},
      {
        bindCard: () => {
          throw new Error(`cannot bind ${several}`);
        },
      },
    );
    const { status } = await broken.post(readActivity('personal-plain', { locale: 'zh-TW' }));
    expect(status).toBe(200);
    expect(broken.connector.sent[0]?.body.text).toBe(chatWording['zh-TW'].somethingWentWrong);
    const line = broken.log.find((entry) => entry.includes('TURN_FAILED'));
    expect(line).toContain('1732348800001');
    expect(broken.log.join()).not.toContain('HttpRequestFailure');
    await broken.stop();
  });

  it('tells the one who clicked as well', async () => {
    const broken = await startTestBot(
      {},
      {
        bindCard: () => {
          throw new Error('x');
        },
      },
    );
    const { status, text } = await broken.post(readActivity('invoke-pick'));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
      value: { message: chatWording.en.somethingWentWrong },
    });
    await broken.stop();
  });

  it('never repeats a paste in the log, whatever the connector says', async () => {
    chat.bot.connector.replies.push({ status: 500 }, { status: 500 });
    expect((await post(readActivity('personal-plain'))).status).toBe(200);
    expect(chat.bot.connector.sent).toHaveLength(2);
    expect(chat.bot.log.join()).toContain('TURN_FAILED');
    expect(chat.bot.log.join()).not.toContain('HttpRequestFailure');
  });
});
