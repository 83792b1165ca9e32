// The least that a bot of botbuilder and restify can be, as their samples begin: it answers every message with the same
// card, which is in the file that CARD_FILE names.
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { readFileSync } from 'node:fs';
import restify from 'restify';

const { CARD_FILE = '', PORT = '' } = process.env;
const message = JSON.parse(readFileSync(CARD_FILE, 'utf8')) as Partial<Activity>;

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(message);
  await next();
});
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = (_, error) => {
  process.stderr.write(`${error.name}\n`);
  return Promise.resolve();
};

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  // restify's own types say that a method may be missing.
  const received = request as unknown as Parameters<CloudAdapter['process']>[0];
  await adapter.process(received, response, (context) => bot.run(context));
});
server.listen(Number(PORT), '127.0.0.1', () => {
  process.stdout.write('Ready: it listens\n');
});
