import type { Activity } from 'botbuilder';
import { recordOf, stringOf } from '../json-value.ts';
import type { JsonRecord } from '../json-value.ts';

/** True for an id that can be part of an address, and for none. Half a character has no form there; dots lead elsewhere. */
const isId = (id: unknown): boolean =>
  id === undefined ||
  id === null ||
  (typeof id === 'string' && id.isWellFormed() && id !== '.' && id !== '..');

/**
 * True when a body has what botbuilder takes for granted, where it answers with a TypeError's text when it is missing, and
 * ids that an answer can be sent to.
 */
export function isActivity(body: unknown): body is Activity {
  const { type, channelId, serviceUrl, id, replyToId, conversation, from, recipient } = recordOf(body);
  return (
    [type, channelId, serviceUrl].every((field) => stringOf(field) !== '') &&
    [id, replyToId, recordOf(conversation).id, recordOf(from).id, recordOf(recipient).id].every(isId)
  );
}

/** What test clients call their channel. */
const localChannels = new Set(['emulator', 'webchat']);

/**
 * True for Teams, and in local mode for the test clients. The SDK checks the token of some other channels in another way,
 * with fewer demands.
 */
export function isOurChannel(channelId: string, isLocal: boolean): boolean {
  return channelId === 'msteams' || (isLocal && localChannels.has(channelId));
}

/**
 * True when an activity comes from one of these tenants, given in lower case, or does not say from which; the SDK does not
 * look. It may say so twice, and then both must be the same.
 */
export function isFromTenants(activity: JsonRecord, tenants: readonly string[]): boolean {
  const said = [recordOf(recordOf(activity.channelData).tenant).id, recordOf(activity.conversation).tenantId]
    .filter((id) => id !== undefined && id !== null && id !== '')
    .map((id) => stringOf(id).toLowerCase());
  return said.every((id) => tenants.includes(id)) && new Set(said).size <= 1;
}
