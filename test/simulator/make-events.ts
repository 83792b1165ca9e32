import { examples } from '../../src/wording/examples.ts';
import type { Random } from '../bench/random.ts';
import { credentials } from '../teams/fake-identity.ts';

/** Something that a person does, and what must come of it. */
export interface Event {
  readonly number: number;
  readonly kind: 'message' | 'example' | 'pick' | 'install';
  readonly tenant: string;
  readonly conversation: string;
  /**
   * The activities that tell of it: an install comes as two, a message at times twice under the same id, a click at times
   * again under another one.
   */
  readonly activities: readonly Activity[];
}

/** An activity and when it is sent, in milliseconds after the first one of its event. */
export interface Activity {
  readonly id: string;
  readonly after: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What events are made of. */
export interface EventParts {
  readonly random: Random;
  readonly tenants: readonly string[];
  readonly conversations: number;
  /** Where answers go. */
  readonly serviceUrl: string;
  /** Milliseconds after which a client repeats a click. */
  readonly repeatAfter: number;
  /** Events after which there is a rush in one conversation; 0 for none. */
  readonly rushEvery: number;
}

const texts = [
  ...examples.flatMap(({ text }) => [text.en, text['zh-TW']]),
  'hi',
  '說明',
  'Something that no catalog knows: E-00000',
  'Okta: HttpRequestFailure: Server returned: 401 Unauthorized',
];

const bot = { id: `28:${credentials.appId}`, name: 'Error Fix' };
const picks = ['okta-401-unauthorized', 'microsoft-365-401-unauthorized'];

/** Messages of a rush, in which many ask in one conversation at once: more than Teams lets the bot answer in 2 s. */
const rushLength = 14;

/** Makes events one after the other; some conversations are busier than others. */
export function createEventMaker(parts: EventParts) {
  const { random, tenants, conversations, serviceUrl, repeatAfter, rushEvery } = parts;
  const places = Array.from({ length: conversations }, (_, index) => `a:conversation-${index}`);
  /** Milliseconds between the activities of one event. */
  const between = { message: 100, install: 0, example: repeatAfter, pick: repeatAfter };
  let count = 0;
  let rushing = { at: 0, left: 0 };

  const frame = (id: string, tenant: string, conversation: string, fields: object) => ({
    id,
    serviceUrl,
    channelId: 'msteams',
    from: { id: `29:person-of-${conversation}`, name: 'Ann Wu', aadObjectId: credentials.appId },
    recipient: bot,
    locale: random.pick(['en-US', 'zh-TW']),
    conversation: { conversationType: 'personal', tenantId: tenant, id: conversation },
    channelData: { tenant: { id: tenant } },
    ...fields,
  });

  const clickOf = (kind: 'example' | 'pick') =>
    kind === 'pick'
      ? { verb: 'pick', entry: random.pick(picks), among: picks, language: 'en' }
      : { verb: 'example', example: random.pick(examples).id, language: 'en' };

  function fieldsOf(kind: Event['kind'], number: number): readonly object[] {
    if (kind === 'message') {
      const message = { type: 'message', text: random.pick(texts), attachments: [] };
      return random.chance(0.05) ? [message, message] : [message];
    }
    if (kind === 'install') {
      return [
        { type: 'installationUpdate', action: 'add' },
        { type: 'conversationUpdate', membersAdded: [{ id: bot.id }] },
      ];
    }
    const value = { action: { data: clickOf(kind) }, trigger: 'manual' };
    const click = { type: 'invoke', name: 'adaptiveCard/action', replyToId: `card-${number}`, value };
    return random.chance(0.2) ? [click, click] : [click];
  }

  /** What somebody does, and the number of the place. */
  function choose(): { readonly kind: Event['kind']; readonly at: number } {
    if (rushing.left > 0) {
      rushing = { ...rushing, left: rushing.left - 1 };
      return { kind: 'message', at: rushing.at };
    }
    const chance = random.next();
    const kind = chance < 0.75 ? 'message' : chance < 0.85 ? 'example' : chance < 0.95 ? 'pick' : 'install';
    const at = Math.floor(Math.sqrt(random.next()) * places.length);
    if (rushEvery > 0 && count % rushEvery === 0) rushing = { at, left: rushLength };
    return { kind, at };
  }

  return (): Event => {
    const number = (count += 1);
    const { kind, at } = choose();
    // An install is of a conversation of its own: within a minute the same one is welcomed once.
    const conversation = kind === 'install' ? `a:new-${number}` : (places[at] ?? 'a:other');
    const tenant = tenants[at % tenants.length] ?? '';
    const activities = fieldsOf(kind, number).map((fields, index) => {
      const id = kind === 'message' ? String(number) : `f:${number}-${index}`;
      return { id, after: index * between[kind], body: frame(id, tenant, conversation, fields) };
    });
    return { number, kind, tenant, conversation, activities };
  };
}
