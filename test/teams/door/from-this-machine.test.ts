import { describe, expect, it } from 'vitest';
import { isFromThisMachine, isLoopbackHost } from '../../../src/teams/door/from-this-machine.ts';

describe('isLoopbackHost', () => {
  it.each([
    'localhost',
    'localhost:3978',
    'LocalHost:3978',
    '127.0.0.1',
    '127.0.0.1:3978',
    '127.255.0.9',
    '[::1]',
    '[::1]:80',
  ])('is true for %s', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each([
    undefined,
    '',
    ':3978',
    'evil.example',
    'localhost.',
    'localhost.:3978',
    'localhost.evil.example',
    'evil.localhost',
    'xlocalhost',
    'localhost:3978.evil.example',
    'localhost:',
    'localhost:123456',
    'localhost@evil.example',
    'evil.example@localhost',
    '127.0.0.1.evil.example',
    '127.0.0.1.',
    '127.0.0.256',
    '127.1',
    '2130706433',
    '0x7f.0.0.1',
    '0.0.0.0',
    '10.0.0.1',
    '::1',
    '[::]',
    '[::ffff:127.0.0.1]',
    'localhost, evil.example',
    'localhost\nevil.example',
  ])('is false for %j', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('isFromThisMachine', () => {
  const isFrom = (headers: Readonly<Record<string, string>>, method = 'POST') =>
    isFromThisMachine({
      method,
      url: '/',
      headers: { host: 'localhost:1', ...headers },
      rawHeaders: ['Host', 'localhost:1'],
    });

  it.each([
    [{}, 'POST'],
    [{ origin: 'http://localhost:1' }, 'POST'],
    [{ 'sec-fetch-site': 'same-origin' }, 'GET'],
    [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 'GET'],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 'GET'],
    [{ 'sec-fetch-mode': 'cors' }, 'POST'],
  ])('is true with %j for a %s', (headers, method) => {
    expect(isFrom(headers, method)).toBe(true);
  });

  it.each([
    [{ origin: 'null' }, 'GET'],
    [{ origin: 'https://localhost:1' }, 'POST'],
    [{ origin: 'http://localhost:2' }, 'POST'],
    [{ origin: 'http://127.0.0.1:1' }, 'POST'],
    [{ origin: 'http://localhost:1.evil.example' }, 'POST'],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 'GET'],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, 'GET'],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 'POST'],
  ])('is false with %j for a %s', (headers, method) => {
    expect(isFrom(headers, method)).toBe(false);
  });
});
