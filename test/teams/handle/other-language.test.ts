import { describe, expect, it } from 'vitest';
import { readActivity } from '../read-activity.ts';
import { cardText, clicksIn } from '../sent-card.ts';
import { useTestBot } from '../use-test-bot.ts';

const shared = 'HttpRequestFailure: Server returned: 401 Unauthorized';
const context = 'Applies when this error comes from';

const { post, say, sent } = useTestBot();
const last = () => sent().at(-1);
const press = async (data: unknown, place: 'personal' | 'team' = 'personal') => {
  const { conversation, channelData } = readActivity('personal-plain');
  const value = { action: { data }, trigger: 'manual' };
  const changes = place === 'personal' ? { conversation, channelData } : {};
  await post(readActivity('invoke-pick', { value, ...changes }));
};

type Node = Readonly<Record<string, unknown>>;

/** The text of every part of the last card that shows some, in order, but for what the paste alone can tell. */
function shown(): readonly string[] {
  const found: string[] = [];
  JSON.parse(cardText(last()), (_, value: unknown): unknown => {
    const { type, text, title } = (value ?? {}) as Node;
    if ((type === 'TextBlock' || type === 'TextRun') && typeof text === 'string') found.push(text);
    if (type === 'Action.Execute' && typeof title === 'string') found.push(title);
    return value;
  });
  return found;
}

/** Presses the button that is named after the other language. */
async function pressLanguage(place: 'personal' | 'team' = 'personal'): Promise<void> {
  const buttons: unknown[] = [];
  JSON.parse(cardText(last()), (_, value: unknown): unknown => {
    const { type, title, data } = (value ?? {}) as Node;
    if (type === 'Action.Execute' && (title === '中文' || title === 'English')) buttons.push(data);
    return value;
  });
  expect(buttons).toHaveLength(1);
  await press(buttons[0], place);
}

/** The lines of a card without those that quote the paste. */
const withoutQuotes = (lines: readonly string[], paste: readonly string[]) =>
  lines.filter((line) => !['Matched', '相符內容', ...paste].includes(line));

describe('the button for the other language', () => {
  it('shows the same card: how sure, where it applies, why', async () => {
    await say('GoogleJsonResponseException: 403 Forbidden');
    await pressLanguage();
    const chinese = shown().join('\n');
    expect(chinese).toMatch(/很可能/);
    expect(chinese).toContain('但您的文字未提及');
    expect(chinese).toContain('為什麼是這個');
    expect(chinese).toContain('例外狀況 GoogleJsonResponseException、狀態 403');
    expect(chinese).toMatch(/如果來自該處，把握 \d\d%，文字相似度 \d+%/);
    expect(chinese).not.toContain('詳細資料');
    await pressLanguage();
    const english = shown().join('\n');
    expect(english).toContain('Likely');
    expect(english).toContain(context);
    expect(english).toContain('Why this one');
    expect(english).toContain('exception GoogleJsonResponseException, status 403');
  });

  it.each([
    ['an answer', ['GoogleJsonResponseException: 403 Forbidden']],
    ['an assumed app', ['Okta: 404 Not Found', 'HttpRequestFailure: 伺服器傳回: 401 未經授權']],
    ['a choice of apps', [shared]],
    ['a choice of errors', ['Box: Invalid refresh token']],
    ['a choice of one', ['com.box.sdk.BoxAPIException 重新整理權杖無效']],
    ['which was tried', ['Box: Invalid refresh token', 'still fails']],
    [
      'the next cause',
      [
        'AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.',
        'still fails',
      ],
    ],
    ['the next app', ['Okta: 404 Not Found', shared, 'still fails']],
    ['help', ['help']],
    ['a secret', ['GoogleJsonResponseException: 403 Forbidden password=hunter2secret99']],
    ['what the catalog lacks', ['postgres connection refused']],
    ['a code that the catalog lacks', [`Okta: ${shared} AADSTS59999`]],
  ])('and back again shows the same card: %s', async (_what, texts) => {
    for (const text of texts) await say(text);
    const quote = texts.at(-1) ?? '';
    const before = shown();
    await pressLanguage();
    const between = shown();
    expect(between).not.toEqual(before);
    const lines = withoutQuotes(before, [quote]);
    await pressLanguage();
    const after = withoutQuotes(shown(), [quote]);
    // What was quoted in the row "Matched" is not known any more; all else stands where it stood.
    expect(lines.filter((line) => !after.includes(line) && !quote.includes(line))).toEqual([]);
    expect(after.filter((line) => !lines.includes(line))).toEqual([]);
    expect(between.length).toBe(shown().length);
  });

  it('keeps "Not Okta" and "Not this one?" with an assumed app', async () => {
    await say('Okta: 404 Not Found');
    await say('HttpRequestFailure: 伺服器傳回: 401 未經授權');
    expect(shown().join()).toContain('不是這個？');
    await pressLanguage();
    expect(shown()).toEqual(expect.arrayContaining(['Not Okta', '▸ Not this one?', 'Likely']));
  });

  it('keeps the message that was pasted', async () => {
    await say('Okta HttpRequestFailure: 伺服器傳回: 401 未經授權');
    expect(shown()).toContain('HttpRequestFailure: 伺服器傳回: 401 未經授權');
    await pressLanguage();
    expect(shown()).toContain('HttpRequestFailure: 伺服器傳回: 401 未經授權');
  });

  it('keeps who picked, in a channel', async () => {
    await post(readActivity('invoke-pick'));
    expect(shown()).toContain('Picked by Ann Wu');
    await pressLanguage('team');
    expect(shown()).toContain('由 Ann Wu 選取');
  });

  it('keeps the welcome a welcome', async () => {
    await press({ verb: 'help', language: 'en', first: true });
    expect(shown()[0]).toBe('Paste an error message to get its cause and fix.');
    await pressLanguage();
    expect(shown()[0]).toBe('貼上錯誤訊息，就能知道原因與解決步驟。');
  });

  it('carries no words of the paste', async () => {
    await say(`Okta: the tenant Wintertree says ${shared} for com.wintertree.SyncFailure`);
    expect(JSON.stringify(clicksIn(cardText(last())))).not.toMatch(/wintertree|says/i);
  });
});
