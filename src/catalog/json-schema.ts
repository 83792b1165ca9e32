import * as z from 'zod';
import { appsFileSchema, entryFileSchema } from './schema.ts';

const write = (schema: z.ZodType, title: string): string =>
  `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, undefined, 2)}\n`;

/** The JSON Schema of an entry file, as `catalog/catalog.schema.json` holds it for editors. */
export const writeEntrySchema = (): string => write(entryFileSchema, 'Known errors of one app');

/** The JSON Schema of an `apps.yaml`, as `catalog/apps.schema.json` holds it for editors. */
export const writeAppsSchema = (): string => write(appsFileSchema, 'Apps of a catalog folder');
