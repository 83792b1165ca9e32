/** A label in front of an exception: `Dropbox: HttpRequestFailure: …`. */
const label =
  /^["'[(]?([A-Z][A-Za-z0-9]{2,24}(?: [A-Z][A-Za-z0-9]{1,24}){0,2})["'\])]?\s?[:|-]\s?(?=[\w.]{0,100}(?:Exception|Failure|Error|Fault)\b|HTTP\b)/;
/** Words that stand in front of errors without naming a product. */
const noName =
  /(?:exception|failure|error|fault|warning|warn|info|debug|trace|severe|fatal|critical|caused by|message|response|result|status|reason|details?|description|code|log|output|stderr|unhandled|uncaught|hi|hello|hey|team|subject|re|fwd?|note|question|inner|root cause)$/i;

/** `AADSTS50126: Error …` begins with a code. */
const code = /^[a-z]{2,12}\d{3,10}$/i;
const logLevel = /^(?:error|warn|warning|info|debug|trace|fatal|severe|critical)\b/i;

/** The product that a query names in front of its message. Call it only where no app of the catalog is named. */
export function findUnknownApp(clean: string): string | undefined {
  const name = label.exec(clean)?.[1];
  const isName = name !== undefined && ![noName, logLevel, code].some((other) => other.test(name));
  return isName ? name : undefined;
}
