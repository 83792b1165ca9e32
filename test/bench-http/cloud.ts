// Teams and the sign-in of the bot, as a process of its own, behind a proxy that alone leads to them: the channel's service
// takes everything after DELAY milliseconds. Says where it is, and with what the bot and whoever asks it get in.
import { setTimeout as delay } from 'node:timers/promises';
import { startFakeCloud } from '../teams/fake-cloud.ts';
import { claimsFor, sign } from '../teams/fake-identity.ts';
import { inProduction } from '../teams/in-production.ts';

/** What the program says when it is ready. */
export interface CloudDetails {
  readonly serviceUrl: string;
  /** The variables of a bot that reaches this cloud alone. */
  readonly environment: Readonly<Record<string, string>>;
  /** What Teams would prove itself with. */
  readonly authorization: string;
}

const { DELAY = '0', FOLDER = '' } = process.env;
const teams = 'smba.trafficmanager.net';
const serviceUrl = `https://${teams}/somewhere/`;

const cloud = await startFakeCloud(['login.botframework.com', 'login.microsoftonline.com', teams]);
cloud.faults.set(teams, (response, good) => {
  // They are told in a list, which would grow for as long as it runs.
  cloud.requests.length = 0;
  void delay(Number(DELAY)).then(() => response.end(good));
});
const details: CloudDetails = {
  serviceUrl,
  environment: inProduction(cloud, FOLDER),
  authorization: `Bearer ${sign(claimsFor(serviceUrl, { exp: Math.floor(Date.now() / 1_000) + 86_400 }))}`,
};
process.stdout.write(`Ready: ${JSON.stringify(details)}\n`);
