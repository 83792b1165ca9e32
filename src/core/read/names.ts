import { matchesOf } from '../text/matches-of.ts';

/**
 * Names that programs give to errors: `EADDRINUSE`, `ERR_OSSL_EVP_UNSUPPORTED`, `not_in_channel`, `ImagePullBackOff`. Names of
 * exception classes are read by themselves.
 */
const name =
  /(?<![\w$.@/]|(?<!-\d)-)(?:[A-Z][A-Z0-9]{4,40}|[A-Z][A-Z0-9]{1,40}(?:_[A-Z0-9]{1,40}){1,8}|[a-z][a-z0-9]{1,40}(?:_[a-z0-9]{1,40}){1,8}|[A-Za-z][A-Za-z0-9]{1,40}(?:_[A-Za-z0-9]{1,40}){2,8}|[A-Z]{1,4}[a-z0-9]{1,40}(?:[A-Z]{1,5}[a-z0-9]{1,40}){1,8})(?![\w$@/-]|\.\w)/g;
/** Levels, verbs, formats and keys that stand in any log. */
const common =
  /^(?:error|errors|fehler|erreur|errore|fatal|warning|warn|notice|debug|trace|severe|critical|alert|panic|failed|failure|failing|invalid|denied|refused|exception|unhandled|select|insert|update|delete|create|where|table|https|class|stdin|stdout|stderr|false|error_?(?:code|codes|description|message|type|msg|uri)|status_?(?:code|text)|(?:request|trace|correlation|session|client|user|tenant|trace|event|account)_?id|stack_?trace|user_?(?:name|agent)|exit_?code|inner_?(?:exception|error)|time_?stamp|host_?name|file_?name|javascript|typescript|github|gitlab|mysql|postgresql|openssl|openssh|powershell|youtube|[a-z]{2,12}\d{2,10}[a-z]?)$/i;
/** A sentence in capitals is no list of names. */
const shouted = /^[ ,:]{1,2}[A-Z]{2,}\b(?!_)|\b[A-Z]{2,}[ ,:]{1,2}$/;

/** The names of errors in a text, in lower case, each once, in order. `isKept` tells which of them count. */
export function readNames(text: string, isKept: (name: string) => boolean = () => true): string[] {
  const found = new Set<string>();
  for (const { 0: written, index } of matchesOf(name, text)) {
    if (isShouted(text, written, index)) continue;
    if (common.test(written) || /(?:exception|failure|error|fault)$/i.test(written)) continue;
    const lower = written.toLowerCase();
    if (isKept(lower)) found.add(lower);
  }
  return [...found];
}

function isShouted(text: string, written: string, index: number): boolean {
  if (!/^[A-Z]+$/.test(written)) return false;
  const end = index + written.length;
  return shouted.test(text.slice(end, end + 24)) || shouted.test(text.slice(Math.max(0, index - 24), index));
}
