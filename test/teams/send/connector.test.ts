import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Agent } from 'undici';
import { describe, expect, it } from 'vitest';
import { connectorTimeout, createConnector } from '../../../src/teams/send/connector.ts';
import { createDispatcher } from '../../../src/teams/door/create-dispatcher.ts';
import { chatWording } from '../../../src/wording/chat.ts';
import { readActivity } from '../read-activity.ts';
import { useTestBot } from '../use-test-bot.ts';

const chat = useTestBot();
const { post } = chat;

describe('the service of the channel', () => {
  const ask = () => post(readActivity('personal-plain'));

  it('is asked again when it did not take the message', async () => {
    chat.bot.connector.replies.push({ status: 429, headers: { 'retry-after': '1' } }, { status: 412 });
    await ask();
    expect(chat.bot.connector.sent.map(({ body }) => body.summary !== undefined)).toEqual([true, true, true]);
  });

  it('is not asked again after an error of its own, which may have posted', async () => {
    chat.bot.connector.replies.push({ status: 500 });
    await ask();
    expect(chat.bot.connector.sent).toHaveLength(2);
    expect(chat.bot.connector.sent[1]?.body.text).toBe(chatWording.en.somethingWentWrong);
  });

  it('is not waited for longer than five seconds', { timeout: 15_000 }, async () => {
    chat.bot.connector.replies.push({ status: -1 });
    const start = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(4_500);
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});

describe('a request to the service', () => {
  const dispatcher = createDispatcher(connectorTimeout);
  const signed = () => Promise.resolve('Bearer x');
  const message = { type: 'message', text: '“é” 中文' };

  it('goes to the conversation, the message or its place, with what proves who asks', async () => {
    for (const url of [
      chat.bot.connector.url,
      `${chat.bot.connector.url}emea`,
      `${chat.bot.connector.url}emea/`,
    ]) {
      const { conversations } = createConnector(url, signed, dispatcher);
      await conversations.sendToConversation('19:a@thread.tacv2;messageid=1', message);
      await conversations.replyToActivity('a/../b', '1', message);
      await conversations.updateActivity('..', '?x=1', message);
    }
    expect(chat.bot.connector.sent.map(({ method, path }) => `${method} ${path}`)).toEqual(
      ['/', '/emea/', '/emea/'].flatMap((base) => [
        `POST ${base}v3/conversations/19:a@thread.tacv2;messageid=1/activities`,
        `POST ${base}v3/conversations/a/../b/activities/1`,
        `PUT ${base}v3/conversations/../activities/?x=1`,
      ]),
    );
    for (const { authorization, body } of chat.bot.connector.sent) {
      expect(authorization).toBe('Bearer x');
      expect(body).toEqual(message);
    }
  });

  it('gives the id that the service gave', async () => {
    const { conversations } = createConnector(chat.bot.connector.url, signed, dispatcher);
    expect(await conversations.sendToConversation('a', message)).toEqual({ id: '1700000000001' });
  });

  it('fails with the status, the wait that is asked for, and nothing of what was sent or answered', async () => {
    chat.bot.connector.replies.push({ status: 429, headers: { 'retry-after': '7' } });
    const { conversations } = createConnector(chat.bot.connector.url, signed, dispatcher);
    const failed = await conversations.sendToConversation('a', message).catch((error: unknown) => error);
    expect(failed).toMatchObject({ statusCode: 429, retryAfter: '7' });
    expect(String(failed)).toBe('ConnectorError: The service of the channel answered with 429.');
  });

  it('fails with a code where nobody answers, the service or whoever gives the token', async () => {
    const failure = (url: string, sign: () => Promise<string>) =>
      createConnector(url, sign, dispatcher, 50)
        .conversations.sendToConversation('a', message)
        .catch((error: unknown) => error);
    chat.bot.connector.replies.push({ status: -1 });
    expect(await failure(chat.bot.connector.url, signed)).toMatchObject({ code: 'ETIMEDOUT' });
    expect(await failure('http://127.0.0.1:1/', signed)).toMatchObject({ code: 'ECONNREFUSED' });
    const silent = () => new Promise<string>(() => undefined);
    expect(await failure(chat.bot.connector.url, silent)).toMatchObject({ code: 'TOKEN_TIMEOUT' });
    expect(chat.bot.connector.sent).toHaveLength(1);
  });

  describe('whose answer is cut off', () => {
    /** A service that answers with a status and the begin of a body, and then `goOn`s. */
    async function startCut(status: number, goOn: (response: ServerResponse) => void): Promise<Server> {
      const service = createServer((_request, response) => {
        response.writeHead(status, { 'content-length': '100' });
        response.write('{"id":');
        setTimeout(goOn, 20, response);
      });
      await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
      return service;
    }
    const send = async (service: Server): Promise<unknown> => {
      const { port } = service.address() as AddressInfo;
      const { conversations } = createConnector(`http://127.0.0.1:${port}`, signed, dispatcher, 300);
      const sent = await conversations.sendToConversation('a', message).catch((error: unknown) => error);
      service.closeAllConnections();
      service.close();
      return sent;
    };
    const stop = (response: ServerResponse): void => void response.destroy();
    const wait = (): void => undefined;

    it.each([stop, wait])('was made once the status says that it was taken', async (goOn) => {
      expect(await send(await startCut(201, goOn))).toEqual({ id: '' });
    });

    it.each([stop, wait])('failed with the status that it had', async (goOn) => {
      expect(await send(await startCut(502, goOn))).toMatchObject({ statusCode: 502 });
    });
  });

  it('that is cut off fails', async () => {
    const cut = createServer((request) => {
      request.socket.destroy();
    });
    await new Promise<void>((resolve) => cut.listen(0, '127.0.0.1', resolve));
    const { port } = cut.address() as AddressInfo;
    const { conversations } = createConnector(`http://127.0.0.1:${port}`, signed, dispatcher);
    await expect(conversations.sendToConversation('a', message)).rejects.toMatchObject({
      code: 'UND_ERR_SOCKET',
    });
    cut.close();
  });

  it('that waits for a connection until it is too late is not made after all', async () => {
    const busy = new Agent({ connections: 1, pipelining: 1 });
    chat.bot.connector.replies.push({ status: -1 });
    const connectorFor = (limit: number) =>
      createConnector(chat.bot.connector.url, signed, busy, limit).conversations;
    const held = expect(connectorFor(1_000).sendToConversation('a', message)).rejects.toThrow();
    await expect.poll(() => chat.bot.connector.sent.length).toBe(1);
    await expect(connectorFor(100).sendToConversation('b', message)).rejects.toThrow();
    await held;
    await delay(100);
    expect(chat.bot.connector.sent).toHaveLength(1);
    await busy.destroy();
  });
});
