import type { Activity } from 'botbuilder';
import { recordOf, stringOf } from './json-value.ts';
import type { JsonRecord } from './json-value.ts';

/** True when a body has what botbuilder takes for granted; it answers with a TypeError's text where it is missing. */
export function isActivity(body: unknown): body is Activity {
  const { type, channelId, serviceUrl } = recordOf(body);
  return [type, channelId, serviceUrl].every((field) => stringOf(field) !== '');
}

/**
 * True when an activity comes from the bot's own tenant, or does not say from which; the SDK does not look. It may say
 * so twice, and then both must be right.
 */
export function isFromTenant(activity: JsonRecord, tenant: string): boolean {
  const said = [recordOf(recordOf(activity.channelData).tenant).id, recordOf(activity.conversation).tenantId];
  return said
    .filter((id) => id !== undefined && id !== null && id !== '')
    .every((id) => stringOf(id).toLowerCase() === tenant.toLowerCase());
}
