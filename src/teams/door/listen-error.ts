import { CodedError } from '../../errors.ts';

/**
 * What is thrown when the server cannot listen, with what to do: PORT_IN_USE, or SETTINGS_INVALID for whatever else. `isOps`: it
 * is the one for whoever watches the bot.
 */
export function listenError(
  error: NodeJS.ErrnoException,
  port: number,
  host: string,
  isOps: boolean,
): CodedError {
  const variable = isOps ? 'OPS_PORT' : 'PORT';
  if (error.code === 'EADDRINUSE') {
    const remedy = `End the program that uses it, or set ${variable} to another one.`;
    return new CodedError('PORT_IN_USE', `Port ${port} is in use. ${remedy}`, { cause: error });
  }
  const problem = `The bot cannot listen on ${host}, port ${port}. Check ${isOps ? '' : 'HOST and '}${variable}.`;
  return new CodedError('SETTINGS_INVALID', problem, { cause: error });
}
