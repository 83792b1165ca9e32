import type { Answer, AskContext } from '../../core/answer.ts';
import { answer, createReader } from '../../core/engine.ts';
import type { Engine, Reader } from '../../core/engine.ts';
import { liveSecrets, redact, type SecretKind } from '../../core/redact.ts';

/** An answer to a text that was masked, so that nothing in it repeats a secret. */
export interface MaskedAnswer {
  readonly found: Answer;
  /** What the text held that must be revoked; of a long text, what the chosen lines held. */
  readonly secrets: readonly SecretKind[];
}

/** Reads a text that comes in pieces; `finish` is to be called once. */
export interface MaskedReader {
  readonly push: (piece: string) => void;
  readonly finish: () => MaskedAnswer;
}

/**
 * UTF-16 units of a text that is masked as a whole, as many as in the chat. Of a longer one only the lines that were chosen
 * are masked: masking takes longer than choosing, and the rest is neither compared nor shown.
 */
const maskedWhole = 100_000;

/** Reads a text of any length in bounded memory, and masks it before it is compared. */
export function createMaskedReader(engine: Engine, context: AskContext): MaskedReader {
  let text = '';
  let reader: Reader | undefined;
  return {
    push: (piece) => {
      if (!reader && text.length + piece.length <= maskedWhole) {
        text += piece;
        return;
      }
      if (!reader) {
        reader = createReader(engine, context);
        reader.push(text);
        text = '';
      }
      reader.push(piece);
    },
    finish: () =>
      reader ? maskChosen(engine, context, reader.finish()) : answerMasked(engine, context, text),
  };
}

/** The same for a text that is there already. */
export function readMasked(engine: Engine, context: AskContext, text: string): MaskedAnswer {
  const reader = createMaskedReader(engine, context);
  reader.push(text);
  return reader.finish();
}

function answerMasked(engine: Engine, context: AskContext, sent: string): MaskedAnswer {
  const { text, found } = redact(sent);
  return { found: answer(engine, text, context), secrets: liveSecrets(found) };
}

/** The answer to the lines that were chosen, masked, with what was counted beside them. */
function maskChosen(engine: Engine, context: AskContext, found: Answer): MaskedAnswer {
  const masked = redact(found.query.text);
  if (masked.found.length === 0) return { found, secrets: [] };
  // What only a calm line says of the app is not in the chosen ones.
  const elsewhere = found.query.apps.find(({ readFrom }) => readFrom === 'elsewhere');
  const around = { ...context, ...(elsewhere === undefined ? {} : { elsewhere }) };
  const again = answer(engine, masked.text, around);
  const { leftOut, ignored } = found.query;
  const counted = { leftOut, ignored: { ...again.query.ignored, quietLines: ignored.quietLines } };
  return {
    found: { ...again, query: { ...again.query, ...counted } },
    secrets: liveSecrets(masked.found),
  };
}
