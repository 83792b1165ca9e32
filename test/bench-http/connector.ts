// The channel's service, as a process of its own: takes everything at once. `GET /last` gives the last message again.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

let last = '{}';
let count = 0;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/last') {
      response.end(last);
      return;
    }
    count += 1;
    if (chunks.length > 0) last = Buffer.concat(chunks).toString();
    response.end(`{"id":"${count}"}`);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`Ready: http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
