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

/** Marks of a list or a quote in front of what a line says. */
const lineStart = /(?:^|\n)[\s>*#"'([-]{0,6}$/;
const saysError =
  /^["'\])]{0,2}\s?(?:[:：]|(?:[\w#-]{1,12} )?(?:(?:errors?|exception|failed|failure|code)\b|連接器|错误|錯誤|代碼|例外|失敗))/i;
/** UTF-16 units of a text that say no more than the product and its error. */
const shortText = 60;

const namesPlace = /(?:[([]|\b(?:in|on|from|for|of|by|at|using|via|with)) ?$/i;
/** What may follow a product at the end of a line. */
const lineEnd =
  /^(?: (?:project|server|database|instance|cluster|client|account))?["'\])]?[.!?]?\s*(?:\n|$)/i;

/**
 * Whether the error that a text tells is this product's: it begins a line as its label, or the line says at its end where it
 * happened, or the text says little else.
 */
export function isSpeaker(product: string, clean: string): boolean {
  const at = clean.toLowerCase().indexOf(product);
  if (at < 0) return false;
  const [front, behind] = [clean.slice(Math.max(0, at - 8), at), clean.slice(at + product.length)];
  if (namesPlace.test(front) && lineEnd.test(behind.slice(0, 40))) return true;
  if (!lineStart.test(front)) return false;
  return (
    clean.length <= shortText || saysError.test(clean.slice(at + product.length, at + product.length + 40))
  );
}
