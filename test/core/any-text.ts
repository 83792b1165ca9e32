import fc from 'fast-check';

const pieces = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  // Any UTF-16 unit, so that halves of surrogate pairs stand alone.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    'HttpRequestFailure: Server returned: 401 Unauthorized',
    'HttpRequestFailure: 伺服器傳回: 404 找不到',
    'AADSTS70008',
    'java.io.IOException: ',
    'at com.box.Client.call(Client.java:12)\n',
    '{"error":"invalid_grant","error_description":"',
    '\\r\\n',
    '&quot;',
    '服务器返回',
    ' Okta ',
    '2026-01-02T03:04:05Z',
    '\n',
  ),
);

/** Any string: whole characters, halves of them, and the stuff that pastes are made of. */
export const anyText = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
