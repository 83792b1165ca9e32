import type { Activity, Attachment } from 'botbuilder';
import { JsonText } from '../../cards/template/json-text.ts';

/** The JSON of an object that has members, with one more at its end. `value` is JSON. */
const withMember = (object: object, name: string, value: string): string =>
  `${JSON.stringify(object).slice(0, -1)},"${name}":${value}}`;

function writeAttachment({ content, ...others }: Attachment): string {
  const written: unknown = content;
  return written instanceof JsonText
    ? withMember(others, 'content', written.text)
    : JSON.stringify({ ...others, content: written });
}

/** The JSON of an activity that has a type. Cards that are written already are not read and written again. */
export function writeActivity({ attachments, ...others }: Partial<Activity>): string {
  return attachments === undefined
    ? JSON.stringify(others)
    : withMember(others, 'attachments', `[${attachments.map(writeAttachment).join(',')}]`);
}
