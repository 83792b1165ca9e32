import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A regular expression as it stands in a source file. */
export interface FoundExpression {
  /** Name of the file with the literal behind it. */
  readonly name: string;
  readonly literal: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expression literals of the TypeScript files of a folder, `without` a room in it, in order; empty when there are none. */
export function findRegularExpressions(folder: string, without = '-'): FoundExpression[] {
  return typeScriptFiles(folder, without).flatMap(({ name, file }) =>
    nodesOf(file)
      .filter(ts.isRegularExpressionLiteral)
      .map(({ text }) => {
        const end = text.lastIndexOf('/');
        return {
          name: `${name} ${text}`,
          literal: text,
          source: text.slice(1, end),
          flags: text.slice(end + 1),
        };
      }),
  );
}

/** The calls and constructions of `RegExp` in the TypeScript files of a folder, `without` a room in it, as `file: code`; empty when there are none. */
export function findBuiltExpressions(folder: string, without = '-'): string[] {
  return typeScriptFiles(folder, without).flatMap(({ name, file }) =>
    nodesOf(file)
      .filter((node) => ts.isNewExpression(node) || ts.isCallExpression(node))
      .filter(({ expression }) => ts.isIdentifier(expression) && expression.text === 'RegExp')
      .map((node) => `${name}: ${node.getText(file)}`),
  );
}

/** Those of the folder and all below, but for one below. */
function typeScriptFiles(folder: string, without: string): { name: string; file: ts.SourceFile }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      ({ name, parentPath }) => name.endsWith('.ts') && !`${parentPath}/`.startsWith(`${folder}/${without}/`),
    )
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map(({ name, parentPath }) => ({
      name,
      file: ts.createSourceFile(
        name,
        readFileSync(`${parentPath}/${name}`, 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      ),
    }));
}

function nodesOf(node: ts.Node): ts.Node[] {
  const nodes = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
}
