import * as echarts from 'echarts';
import type { SizeResult } from './bench-result.ts';

/** Mid-tones: legible on white and on a dark page. */
const text = '#7d8590';
const grid = '#7d859055';
const engineColor = '#2f81f7';
const peerColors = ['#d1583a', '#8f6fd6', '#c0813a', '#2e9e6b', '#c45a94', '#8a8f3c'];

/** Draws the time of a 120-unit query (p50) against the size of the catalog, both logarithmic. Gives SVG; its ground is transparent. */
export function drawChart(results: readonly SizeResult[]): string {
  const names = results[0]?.peers.map(({ name }) => name) ?? [];
  const compared = findCompared(results);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 860, height: 520 });
  chart.setOption({
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: 'system-ui, sans-serif', color: text },
    title: {
      text: 'Time to answer a pasted error of 120 characters (p50)',
      subtext: compared
        ? `Percentages: how often the first entry found is the right one, at ${compared.entries.toLocaleString('en')} entries`
        : '',
      subtextStyle: { color: text, fontSize: 13 },
      left: 16,
      top: 10,
      textStyle: { color: text, fontSize: 16, fontWeight: 600 },
    },
    grid: { left: 84, right: 190, top: 84, bottom: 60 },
    xAxis: axis('entries in the catalog', (value) => value.toLocaleString('en')),
    yAxis: axis('milliseconds', (value) => value.toLocaleString('en', { maximumFractionDigits: 3 })),
    series: names.map((name, at) => lineOf(name, at, results)),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
}

function axis(
  name: string,
  formatter: (value: number) => string,
): echarts.XAXisComponentOption & echarts.YAXisComponentOption {
  return {
    type: 'log',
    name,
    nameLocation: 'middle',
    nameGap: 34,
    nameTextStyle: { color: text, fontSize: 13 },
    axisLabel: { color: text, fontSize: 12, formatter },
    axisLine: { show: true, lineStyle: { color: text } },
    splitLine: { lineStyle: { color: grid } },
  };
}

function lineOf(name: string, at: number, results: readonly SizeResult[]): echarts.LineSeriesOption {
  const color = at === 0 ? engineColor : (peerColors[(at - 1) % peerColors.length] ?? text);
  const data = results.flatMap(({ entries, peers }) => {
    const p50 = peers.find((peer) => peer.name === name)?.timing.message?.p50;
    return p50 === undefined ? [] : [[entries, Number(p50.toPrecision(3))]];
  });
  return {
    type: 'line',
    name,
    data,
    color,
    symbol: 'circle',
    symbolSize: at === 0 ? 9 : 6,
    lineStyle: { width: at === 0 ? 4 : 2, color },
    endLabel: {
      show: true,
      formatter: name + showShare(name, findCompared(results)),
      color,
      fontSize: 13,
      fontWeight: at === 0 ? 'bold' : 'normal',
      distance: 8,
    },
    labelLayout: { moveOverlap: 'shiftY' },
    z: at === 0 ? 5 : 2,
  };
}

/** Answers that a share is made from; fewer are chance. */
const enoughAnswers = 10;

/** The largest size at which every peer gave enough answers; absent when there is none. */
function findCompared(results: readonly SizeResult[]): SizeResult | undefined {
  return results.findLast(({ peers }) =>
    peers.every(({ accuracy }) => (accuracy.message?.count ?? 0) >= enoughAnswers),
  );
}

/** Top-1 of a peer, as `  98 %`; empty when it has not been measured. */
function showShare(name: string, compared: SizeResult | undefined): string {
  const accuracy = compared?.peers.find((peer) => peer.name === name)?.accuracy.message;
  return accuracy ? `  ${Math.round((100 * accuracy.found) / accuracy.count)} %` : '';
}
