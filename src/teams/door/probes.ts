import type { IncomingHttpHeaders } from 'node:http';
import type { Metrics } from '../../metrics/create-metrics.ts';
import type { HttpAnswer } from './adapter.ts';
import { plainHealth } from '../state/bot-health.ts';
import type { CheckHealth } from '../state/bot-health.ts';
import type { CurrentCatalog } from '../state/catalog-state.ts';
import { maySeeDetails } from './may-see-details.ts';
import type { SightRule } from './may-see-details.ts';
import { describeReadiness } from './readiness.ts';

/** What whoever watches the bot is answered from. */
export interface ProbeParts extends SightRule {
  readonly catalog: CurrentCatalog;
  /** The catalog alone counts unless given. */
  readonly health?: CheckHealth;
  /** There is nothing to see unless given. */
  readonly metrics?: Metrics;
}

/** Of a request what tells who asks. */
export interface Asking {
  readonly headers: IncomingHttpHeaders;
}

/** Whether the bot is ready; with everything that is known for those who may see it. */
export async function answerReadiness(parts: ProbeParts, { headers }: Asking): Promise<HttpAnswer> {
  const health = await (parts.health?.() ?? plainHealth);
  const isInFull = maySeeDetails(headers, parts) === 'yes';
  return describeReadiness(parts.catalog(), health, isInFull);
}

/** The metrics as Prometheus reads them. */
export interface MetricsAnswer {
  readonly status: 200 | 401 | 404;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The metrics for those who may see them; for others there are none, or a token is asked for where there is one. */
export async function answerMetrics(parts: ProbeParts, { headers }: Asking): Promise<MetricsAnswer> {
  const { metrics } = parts;
  const sight = maySeeDetails(headers, parts);
  if (metrics === undefined || sight === 'no') return { status: 404, text: '', headers: {} };
  if (sight === 'needs token') return { status: 401, text: '', headers: { 'WWW-Authenticate': 'Bearer' } };
  const { registry } = metrics;
  const text = await registry.metrics();
  return { status: 200, text, headers: { 'Content-Type': registry.contentType } };
}
