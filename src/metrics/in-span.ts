import { SpanStatusCode, context, trace } from '@opentelemetry/api';
import { failureReason } from './failure-reason.ts';
import { whenEnded } from './when-ended.ts';

/** Finds the SDK once there is one. */
const tracer = trace.getTracer('error-fix-bot');

/**
 * Does the work in a span of OpenTelemetry, which costs next to nothing where the operator has registered no SDK. A
 * failure is told by its reason alone, since an error's text can hold a person's words.
 */
export function inSpan<T>(name: string, work: () => T): T {
  const span = tracer.startSpan(name);
  // Of no SDK and within no trace: nobody can ask for it.
  if (!trace.isSpanContextValid(span.spanContext())) return work();
  return context.with(trace.setSpan(context.active(), span), () =>
    whenEnded(work, (failure) => {
      if (failure !== undefined) {
        span.setAttribute('error.type', failureReason(failure.error));
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end();
    }),
  );
}

/** Adds what is known now to the span that the program is in; `isFailure` marks it as failed. */
export function describeSpan(attributes: Readonly<Record<string, string>>, isFailure = false): void {
  const span = trace.getActiveSpan();
  span?.setAttributes(attributes);
  if (isFailure) span?.setStatus({ code: SpanStatusCode.ERROR });
}

/** The ids of the span that the program is in, for its log lines; empty where nothing is traced. */
export function spanIds(): Readonly<Record<string, string>> {
  const span = trace.getActiveSpan();
  if (span?.isRecording() !== true) return {};
  const { traceId, spanId } = span.spanContext();
  return { trace_id: traceId, span_id: spanId };
}
