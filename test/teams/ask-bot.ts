import { readActivity } from './read-activity.ts';

/** A question to a bot in local mode. */
export interface Question {
  /** Of the message. */
  readonly id: string;
  readonly conversation: string;
  /** Where the answer goes. */
  readonly serviceUrl: string;
}

/** Asks of one known error in a chat of one person. Gives the status of the request and the milliseconds that it took. */
export async function askBot(
  origin: string,
  { id, conversation, serviceUrl }: Question,
): Promise<{ readonly status: number; readonly time: number }> {
  const activity = readActivity('personal-plain', {
    id,
    serviceUrl,
    conversation: { conversationType: 'personal', id: conversation },
    text: 'Okta HttpRequestFailure: Server returned: 401 Unauthorized',
    attachments: [],
  });
  const begin = performance.now();
  const { status } = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  return { status, time: performance.now() - begin };
}

/** The conversation that a request to the channel's service was for; empty for another request. */
export const conversationOf = (path: string): string => /conversations\/([^/]+)\//.exec(path)?.[1] ?? '';
