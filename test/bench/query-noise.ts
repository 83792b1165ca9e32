import type { Random } from './random.ts';

const hex = (random: Random, length: number): string =>
  Array.from({ length }, () => random.between(0, 15).toString(16)).join('');

const padded = (value: number, length = 2): string => String(value).padStart(length, '0');

/** A GUID. */
export function makeGuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => hex(random, length)).join('-');
}

/** A point in time of the year 2026, as logs write it. */
export function makeTime(random: Random): string {
  const day = `2026-${padded(random.between(1, 12))}-${padded(random.between(1, 28))}`;
  const time = [random.between(0, 23), random.between(0, 59), random.between(0, 59)]
    .map((part) => padded(part))
    .join(':');
  return random.chance(0.5) ? `${day}T${time}Z` : `${day} ${time},${padded(random.between(0, 999), 3)}`;
}

/** What logs put in front of an error. */
export function makeLogPrefix(random: Random): string {
  const thread = `${random.pick(['worker', 'main', 'pool-2-thread', 'http-nio'])}-${random.between(1, 40)}`;
  return `${makeTime(random)} ${random.pick(['ERROR', 'WARN', 'FATAL'])} [${thread}] `;
}

const quietLines = [
  'INFO started poll of page',
  'DEBUG cache hit for key',
  'INFO wrote rows to the target in batch',
  'INFO heartbeat ok, uptime',
  'DEBUG GET /v1/items took ms',
  'INFO scheduled next run in minutes',
  'TRACE handler done, kept alive',
  'INFO 已完成第幾頁的輪詢',
  'DEBUG 背景工作閒置中，編號',
];

/** A log line that reports no error. */
export function makeQuietLine(random: Random): string {
  return `${makeTime(random)} ${random.pick(quietLines)} ${random.between(1, 4000)}`;
}

const packages = [
  'java.base/java.util.concurrent',
  'org.springframework.web',
  'io.netty.channel',
  'okhttp3.internal.http',
  'reactor.core',
];
const owners = [
  'ThreadPoolExecutor',
  'FrameworkServlet',
  'RealInterceptorChain',
  'AbstractChannel',
  'FutureTask',
  'MonoNext',
];
const methods = ['run', 'invoke', 'proceed', 'execute', 'doFilter', 'call', 'subscribe', 'fireRead'];

/** One frame of a stack trace of Java, or of Node where `isNode`; from this package where one is given. */
export function makeFrame(random: Random, isNode: boolean, packageName?: string): string {
  const owner = random.pick(owners);
  const method = random.pick(methods);
  const line = random.between(12, 1900);
  if (isNode)
    return `    at async ${owner}.${method} (/srv/app/node_modules/lib/${method}.js:${line}:${random.between(3, 80)})`;
  const frame = `${packageName ?? random.pick(packages)}.${owner}.${method}(${owner}.java:${line})`;
  return `\tat ${frame}`;
}

/** The text with this many slips of the finger, in longer lower-case words: a wrong digit would make another code. */
export function addTypos(text: string, count: number, random: Random): string {
  let typed = text;
  for (let slip = 0; slip < count; slip += 1) {
    const words = [...typed.matchAll(/(?<![\w.])[a-z]{5,}(?![\w.])/g)];
    if (words.length === 0) return typed;
    const word = random.pick(words);
    const at = word.index + random.between(1, word[0].length - 3);
    const swapped = typed.charAt(at + 1) + typed.charAt(at);
    const slipped = random.pick([typed.charAt(at), typed.charAt(at) + swapped, swapped]);
    typed = typed.slice(0, at) + slipped + typed.slice(at + 2);
  }
  return typed;
}
