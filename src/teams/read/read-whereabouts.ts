import { recordOf, recordsOf, stringOf } from '../json-value.ts';
import type { JsonRecord } from '../json-value.ts';
import type { Whereabouts } from './message.ts';

/** The tenant that the activity says it comes from; empty when it says none. */
function readTenant(activity: JsonRecord): string {
  const fromChannel = stringOf(recordOf(recordOf(activity.channelData).tenant).id);
  return fromChannel || stringOf(recordOf(activity.conversation).tenantId);
}

function readPlace(activity: JsonRecord): Whereabouts['place'] {
  const conversation = recordOf(activity.conversation);
  const type = stringOf(conversation.conversationType).toLowerCase();
  if (type === 'channel' || 'team' in recordOf(activity.channelData)) return 'team';
  return type === 'groupchat' || conversation.isGroup === true ? 'groupChat' : 'personal';
}

/** A root post may come without the id of the thread that it starts. A channel's thread is `…;messageid=<root post>`. */
function readConversation(activity: JsonRecord, place: Whereabouts['place']): string {
  const conversation = stringOf(recordOf(activity.conversation).id);
  const root = stringOf(activity.id);
  const isRootPost = place === 'team' && activity.type === 'message' && /^\d+$/.test(root);
  return isRootPost && conversation !== '' && !conversation.includes(';messageid=')
    ? `${conversation};messageid=${root}`
    : conversation;
}

/** Where an activity comes from. Anything may be missing in it. */
export function readWhereabouts(activity: JsonRecord): Whereabouts {
  const place = readPlace(activity);
  const locale = [activity, ...recordsOf(activity.entities)]
    .map((part) => stringOf(part.locale))
    .find(Boolean);
  const { name, aadObjectId } = recordOf(activity.from);
  const [sender, objectId] = [stringOf(name), stringOf(aadObjectId)];
  return {
    tenant: readTenant(activity),
    conversation: readConversation(activity, place),
    place,
    ...(locale === undefined ? {} : { locale }),
    ...(sender === '' ? {} : { sender }),
    ...(objectId === '' ? {} : { objectId }),
  };
}
