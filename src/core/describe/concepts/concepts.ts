import { actions } from './actions.ts';
import { apps } from './apps.ts';
import { circumstances } from './circumstances.ts';
import type { Concept } from './concept.ts';
import { data } from './data.ts';
import { development } from './development.ts';
import { devices } from './devices.ts';
import { identity } from './identity.ts';
import { mail } from './mail.ts';
import { network } from './network.ts';
import { states } from './states.ts';

/** Every concept; a word stands in one of them. */
export const concepts: readonly Concept[] = [
  ...states,
  ...identity,
  ...actions,
  ...circumstances,
  ...network,
  ...data,
  ...devices,
  ...development,
  ...mail,
  ...apps,
];
