import type { Metrics } from '../../metrics/create-metrics.ts';
import type { Turn } from './turn.ts';

/** The same turn, whose sends are timed and counted. */
export function measureTurn(turn: Turn, metrics: Metrics): Turn {
  return {
    sendText: (text) => metrics.step('send', () => turn.sendText(text)),
    sendCard: (bound) => metrics.step('send', () => turn.sendCard(bound)),
    replaceCard: (bound) => metrics.step('send', () => turn.replaceCard(bound)),
    showTyping: () => metrics.step('send', () => turn.showTyping()),
  };
}
