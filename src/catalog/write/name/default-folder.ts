import { join } from 'node:path';
import { familyOf } from './family.ts';
import { slug } from './slug.ts';

/**
 * Where the pages of a document go when nobody says where: `imported/<document>` below the working folder, one folder
 * for all its languages. Outside `catalog/`, as what is there comes with the program.
 */
export const defaultFolder = (document: string): string =>
  join('imported', slug(familyOf(document)) || 'page');
