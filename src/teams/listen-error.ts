import { CodedError } from '../errors.ts';

/** What is thrown when the server cannot listen, with what to do: PORT_IN_USE, or SETTINGS_INVALID for whatever else. */
export function listenError(error: NodeJS.ErrnoException, port: number, host: string): CodedError {
  if (error.code === 'EADDRINUSE') {
    const remedy = 'End the program that uses it, or set PORT to another one.';
    return new CodedError('PORT_IN_USE', `Port ${port} is in use. ${remedy}`, { cause: error });
  }
  const problem = `The bot cannot listen on ${host}, port ${port}. Check HOST and PORT.`;
  return new CodedError('SETTINGS_INVALID', problem, { cause: error });
}
