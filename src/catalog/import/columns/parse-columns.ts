import { CodedError } from '../../../errors.ts';
import { foldHeader } from './match-header.ts';
import { type ColumnRoles, type Role, roles } from '../table/page-reading.ts';

/** A column as a person names it: its number from 1, or its header. */
export type ColumnName = number | string;

/** What a person says the columns are. */
export type ColumnChoice = ReadonlyMap<Role, readonly ColumnName[]>;

const shape =
  'write --columns as message=1,cause=3,fix=4: app, code, name, message, cause, fix or more, then the number of the column from 1 or its header; several with +, as code=1+2; - for none';

const isRole = (word: string): word is Role => roles.some((role) => role === word);

/**
 * Reads `app=1,message=2,cause=3,fix=4`: roles with column numbers from 1 or header names, several with `+`, `-` for none.
 * @throws CodedError USAGE when it is written otherwise, or names neither a message nor a code.
 */
export function parseColumns(written: string): ColumnChoice {
  const choice = new Map<Role, ColumnName[]>();
  for (const part of written.split(',')) {
    const [role = '', ...rest] = part.split('=');
    const value = rest.join('=').trim();
    const key = role.trim().toLowerCase();
    if (!isRole(key))
      throw new CodedError('USAGE', `--columns: "${part.trim()}" begins with no known word; ${shape}`);
    if (value === '') throw new CodedError('USAGE', `--columns: "${key}" has no column; ${shape}`);
    if (choice.has(key)) throw new CodedError('USAGE', `--columns: "${key}" is there twice; ${shape}`);
    if (value !== '-') choice.set(key, value.split('+').map(toName));
  }
  if (!choice.has('message') && !choice.has('code') && !choice.has('name')) {
    throw new CodedError('USAGE', `--columns: an error needs a message or a code; ${shape}`);
  }
  return choice;
}

function toName(written: string): ColumnName {
  const name = written.trim();
  if (!/^\d+$/.test(name)) return name;
  if (Number(name) < 1) throw new CodedError('USAGE', `--columns: columns are numbered from 1; ${shape}`);
  return Number(name);
}

/** Whether all columns are named by number. */
export const isNumbered = (choice: ColumnChoice): boolean =>
  [...choice.values()].flat().every((name) => typeof name === 'number');

/** The choice as indices into these headers; undefined when the table lacks one of the columns. */
export function findColumns(choice: ColumnChoice, headers: readonly string[]): ColumnRoles | undefined {
  const folded = headers.map(foldHeader);
  const found = new Map<Role, number[]>();
  for (const [role, names] of choice) {
    const indices = names.map((name) =>
      typeof name === 'number' ? name - 1 : folded.indexOf(foldHeader(name)),
    );
    if (indices.some((index) => index < 0 || index >= headers.length)) return undefined;
    found.set(role, indices);
  }
  return found;
}
