import { expect, test } from 'vitest';
import { redact } from '../../../src/core/redact.ts';

/** The example of https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html */
const [id, secret] = ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'];

test.each(['/', ':', ',', '|', ' ', '\t', '\n', ' / ', '-', '%3A', "', '"])(
  'the secret that is joined to its access key by %j is masked with it',
  (joint) => {
    expect(redact(`rejected ${id}${joint}${secret} at S3`).text).toBe('rejected [key] at S3');
  },
);

test('a secret in an address, with its slashes escaped, is masked with its access key', () => {
  const escaped = secret.replaceAll('/', '%2F');
  expect(redact(`s3://${id}:${escaped}@bucket`).text).toBe('s3://[key]@bucket');
});

test('a scope behind an access key stays', () => {
  expect(redact(`Credential=${id}/20260101/us-east-1/s3/aws4_request`).text).toBe(
    'Credential=[key]/20260101/us-east-1/s3/aws4_request',
  );
});
