/** Too many answers wait for the limits of Teams: the request is to be turned away, to come again later. */
export class NoRoomError extends Error {
  constructor() {
    super('Too many answers wait to be sent.');
    this.name = 'NoRoomError';
  }
}
