/** The value of a series in the text that Prometheus reads, as `name{label="x"}`; `undefined` when it is not there. */
export function readSample(text: string, series: string): number | undefined {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}
