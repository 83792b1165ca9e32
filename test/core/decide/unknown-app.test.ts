import { describe, expect, test } from 'vitest';
import { findUnknownApp } from '../../../src/core/decide/unknown-app.ts';

describe('the product in front of a message', () => {
  test.each([
    ['Dropbox: HttpRequestFailure: Server returned: 401 Unauthorized', 'Dropbox'],
    ['[Dropbox]: HttpRequestFailure: 401', 'Dropbox'],
    ['Slack - IOException:', 'Slack'],
    ['Zoom: HTTP 429', 'Zoom'],
    ['Adobe Sign: java.net.SocketTimeoutException: Read timed out', 'Adobe Sign'],
    ['GitHub | NullPointerException', 'GitHub'],
  ])('%s', (text, name) => {
    expect(findUnknownApp(text)).toBe(name);
  });
});

describe('nothing', () => {
  test.each([
    'HttpRequestFailure: Server returned: 401 Unauthorized',
    'AuthFatalFailureException: com.box.x.BoxServerException: {',
    'RuntimeException: com.x.HttpRequestFailure: 403',
    'Caused by: java.io.IOException: x',
    'ERROR: HttpRequestFailure: 401',
    'Warning: IOException',
    'Error message: NullPointerException',
    'Root cause: NullPointerException',
    'Unhandled exception: NullPointerException',
    'AADSTS50126: Error validating credentials',
    'Details: HTTP 401',
    'Hello: HTTP 401',
    'dropbox is down',
    'Dropbox: it does not work',
    'Dropbox',
    '',
  ])('in %j', (text) => {
    expect(findUnknownApp(text)).toBeUndefined();
  });
});
