import { expect, onTestFinished, test } from 'vitest';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { readActivity } from '../teams/read-activity.ts';
import { startTestBot } from '../teams/start-test-bot.ts';
import { readSample } from './read-sample.ts';

const okta = 'Okta HttpRequestFailure: Server returned: 401 Unauthorized';

async function start() {
  const bot = await startTestBot();
  onTestFinished(() => bot.stop());
  const metrics = async () => (await fetch(`${bot.opsOrigin}/metrics`)).text();
  const say = (text: string) =>
    bot.post(readActivity('personal-plain', { id: undefined, text, attachments: [] }));
  return { bot, metrics, say };
}

test('turns are counted by kind and decision, their steps timed, their scores noted', async () => {
  const { bot, metrics, say } = await start();
  await say(okta);
  await say(okta);
  await say('zzz qqq');
  await say('hello');
  await say('status');
  const click = { verb: 'help', language: 'en' };
  await bot.post(
    readActivity('personal-plain', { id: undefined, text: undefined, attachments: [], value: click }),
  );
  const text = await metrics();
  const turns = (kind: string, decision: string) =>
    readSample(text, `error_fix_turns_total{kind="${kind}",decision="${decision}"}`);
  expect(turns('message', 'answer')).toBe(2);
  expect(turns('message', 'none')).toBe(1);
  expect(turns('message', 'greeting')).toBe(1);
  expect(turns('message', 'status')).toBe(1);
  expect(turns('click', 'help')).toBe(1);
  const steps = (step: string) => readSample(text, `error_fix_step_seconds_count{step="${step}"}`);
  expect(steps('receive')).toBe(6);
  expect(steps('read')).toBe(6);
  expect(steps('answer')).toBe(3);
  expect(steps('send')).toBeGreaterThanOrEqual(6);
  expect(readSample(text, 'error_fix_match_score_count')).toBe(3);
  expect(readSample(text, 'error_fix_match_score_bucket{le="0.5"}')).toBe(1);
  expect(readSample(text, 'error_fix_sends_waiting')).toBe(0);
});

test('a send that fails is counted by its reason, and the turn as failed', async () => {
  const { bot, metrics, say } = await start();
  bot.connector.replies.push({ status: 500 });
  await say(okta);
  const text = await metrics();
  expect(readSample(text, 'error_fix_send_failures_total{reason="500"}')).toBe(1);
  expect(readSample(text, 'error_fix_turns_total{kind="message",decision="failed"}')).toBe(1);
});

test('what is turned away is counted by its reason', async () => {
  const { bot, metrics } = await start();
  const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${bot.origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  await post('{}');
  await post('{}', { 'content-type': 'text/plain' });
  await post(`"${'a'.repeat(300_000)}"`).catch(() => undefined);
  await bot.post(readActivity('personal-plain', { channelId: 'slack' }));
  await bot.post(readActivity('personal-plain', { serviceUrl: 'https://example.com' }));
  const text = await metrics();
  for (const reason of ['no-activity', 'not-json', 'too-large', 'channel', 'service'])
    expect(readSample(text, `error_fix_refusals_total{reason="${reason}"}`)).toBe(1);
});

test('every step and score is told, however many there were and whenever it is asked', async () => {
  const metrics = createMetrics();
  const observe = (times: number) => {
    for (let at = 0; at < times; at += 1) {
      metrics.step('read', () => undefined);
      metrics.noteScore(0.5);
    }
  };
  const counts = async () => {
    const text = await metrics.registry.metrics();
    return [
      readSample(text, 'error_fix_step_seconds_count{step="read"}'),
      readSample(text, 'error_fix_match_score_bucket{le="0.4"}'),
      readSample(text, 'error_fix_match_score_bucket{le="0.5"}'),
      readSample(text, 'error_fix_match_score_sum'),
    ];
  };
  observe(3);
  expect(await counts()).toEqual([3, 0, 3, 1.5]);
  observe(1_000);
  expect(await counts()).toEqual([1_003, 0, 1_003, 501.5]);
  expect(await counts()).toEqual([1_003, 0, 1_003, 501.5]);
});

test('sends that are under way wait', async () => {
  const metrics = createMetrics();
  let end: () => void = () => undefined;
  const sent = metrics.step('send', () => new Promise<void>((resolve) => (end = resolve)));
  expect(metrics.sends()).toEqual({ waiting: 1 });
  end();
  await sent;
  expect(metrics.sends()).toEqual({ waiting: 0, lastSuccess: expect.any(Date) as Date });
});

test('a step gives and throws what its work does, at once or later', async () => {
  const metrics = createMetrics();
  const fault = new Error('x');
  const fail = () => {
    throw fault;
  };
  expect(metrics.step('read', () => 1)).toBe(1);
  expect(() => metrics.step('send', fail)).toThrow(fault);
  await expect(metrics.step('answer', () => Promise.resolve(2))).resolves.toBe(2);
  await expect(metrics.step('send', () => Promise.reject(fault))).rejects.toBe(fault);
  expect(metrics.sends()).toEqual({
    waiting: 0,
    lastFailure: { at: expect.any(Date) as Date, reason: 'Error' },
  });
});
