import { blankMasks, type RuleFind, touchesMask } from './find-candidates.ts';
import { isGiven } from '../rules/is-secret-value.ts';

/** A manifest of secrets, in YAML or JSON: https://kubernetes.io/docs/concepts/configuration/secret */
const secretKind =
  /(?:^|[\r\n{,])[ \t]{0,40}-?[ \t]?"?kind"?[ \t]?:[ \t]?["']?Secret["']?[ \t]?(?=[\r\n,}]|$)/;
const yamlData = /^([ \t]*)(?:data|stringData):[ \t]*$/;
const yamlEntry = /^([ \t]*)["']?[\w.-]{1,253}["']?:(?:[ \t]+(\S.*)?)?$/;
const jsonData = /"(?:data|stringData)"\s{0,4}:\s{0,4}\{/g;
const jsonBody = /(?:[^{}"]|"(?:[^"\\]|\\.)*")*/y;
const jsonEntry = /"[\w.-]{1,253}"\s{0,4}:\s{0,4}"((?:[^"\\]|\\.)+)"/dg;

/** Finds all values below `data` and `stringData` of a manifest of secrets, whatever their keys. `row` is as in tables. */
export function findInManifests(sent: string, row: number): RuleFind[] {
  if (!sent.includes('Secret')) return [];
  const text = blankMasks(sent);
  const finds: RuleFind[] = [];
  const add = (value: string, start: number): void => {
    const found = { value, text, start, end: start + value.length, matchStart: start };
    if (value.length > 2 && isGiven(found) && !touchesMask(found))
      finds.push({ kind: 'secret', start, end: found.end, row });
  };
  let start = 0;
  for (const part of text.split(/^(?=---)/m)) {
    if (secretKind.test(part)) {
      findInYaml(part, start, add);
      findInJson(part, start, add);
    }
    start += part.length;
  }
  return finds;
}

type Add = (value: string, start: number) => void;

function findInYaml(part: string, offset: number, add: Add): void {
  let within = -1;
  for (const { 0: line, index } of part.matchAll(/[^\r\n]+/g)) {
    const depth = line.search(/[^ \t]|$/);
    if (depth <= within) within = -1;
    if (within >= 0) {
      const entry = yamlEntry.exec(line);
      // A line that is no entry belongs to the block above it.
      const raw = entry === null ? line.slice(depth) : (entry[2] ?? '');
      const value = raw.trimEnd().replace(/^["']|["']$/g, '');
      if (!/^[|>][-+]?$/.test(value)) add(value, offset + index + line.lastIndexOf(value));
    } else if (yamlData.test(line)) within = depth;
  }
}

function findInJson(part: string, offset: number, add: Add): void {
  let reached = -1;
  for (const { 0: opening, index } of part.matchAll(jsonData)) {
    const start = index + opening.length;
    // What is read is not read again, or many openings would cost their square.
    if (start <= reached) continue;
    jsonBody.lastIndex = start;
    const body = jsonBody.exec(part)?.[0] ?? '';
    reached = start + body.length;
    if (part[reached] !== '}') continue;
    for (const { 1: value = '', indices } of body.matchAll(jsonEntry))
      add(value, offset + start + (indices?.[1]?.[0] ?? 0));
  }
}
