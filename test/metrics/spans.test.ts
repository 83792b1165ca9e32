import { context, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import type { Context, ContextManager } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { spanIds } from '../../src/metrics/in-span.ts';
import { readActivity } from '../teams/read-activity.ts';
import { startTestBot } from '../teams/start-test-bot.ts';

const exporter = new InMemorySpanExporter();

/** What an operator's SDK brings along: the span that the program is in. */
function createContextManager(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, work, self, ...args) =>
      storage.run(active, () => Reflect.apply(work, self, args) as never),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}

beforeAll(() => {
  context.setGlobalContextManager(createContextManager());
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
});
afterAll(() => {
  trace.disable();
  context.disable();
});
beforeEach(() => {
  exporter.reset();
});

async function post(status?: number): Promise<readonly ReadableSpan[]> {
  const metrics = createMetrics();
  const bot = await startTestBot({}, { metrics });
  onTestFinished(() => bot.stop());
  if (status !== undefined) bot.connector.replies.push({ status });
  const text = 'Okta HttpRequestFailure: Server returned: 401 Unauthorized';
  await metrics.request(() => bot.post(readActivity('personal-plain', { text, attachments: [] })));
  return exporter.getFinishedSpans();
}

test('where an SDK is registered the steps of a turn are spans, without a word of it', async () => {
  const spans = await post();
  const names = spans.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['turn', 'receive', 'read', 'answer', 'send']));
  expect(JSON.stringify(spans.map(({ attributes, events }) => [attributes, events]))).not.toMatch(
    /Okta|401|Ann/,
  );
});

test('a failure is told by its reason', async () => {
  const spans = await post(500);
  const send = spans.find(({ name, attributes }) => name === 'send' && 'error.type' in attributes);
  expect(send?.attributes['error.type']).toBe('500');
  expect(send?.status).toEqual({ code: 2 });
  expect(send?.events).toEqual([]);
});

test('steps belong to their turn, and log lines to their step', () => {
  const metrics = createMetrics();
  const ids = metrics.step('answer', () => metrics.step('read', () => spanIds()));
  const [read, answer] = exporter.getFinishedSpans();
  expect(read?.parentSpanContext?.spanId).toBe(answer?.spanContext().spanId);
  expect(ids).toEqual({ trace_id: read?.spanContext().traceId, span_id: read?.spanContext().spanId });
  expect(spanIds()).toEqual({});
});

test('an SDK that was there before the bot gets its spans too', async () => {
  vi.resetModules();
  const { inSpan } = await import('../../src/metrics/in-span.ts');
  expect(inSpan('read', () => 1)).toBe(1);
  expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual(['read']);
});
