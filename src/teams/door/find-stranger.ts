import type { Refusal } from './refuse-request.ts';
import { isFromThisMachine } from './from-this-machine.ts';
import type { RequestHead } from './from-this-machine.ts';

/** Why a request is not taken where this machine alone is answered; `undefined` for one of this machine. */
export function findStranger(request: RequestHead): Refusal | undefined {
  if (isFromThisMachine(request)) return undefined;
  return { status: 403, reason: 'stranger', headers: { Connection: 'close' } };
}
