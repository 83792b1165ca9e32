import type { Evidence, Identifier, Match, Query } from '../../core/answer.ts';
import { certaintyOf } from '../../core/certainty.ts';
import type { Language } from '../../core/entry.ts';
import { terminalWording } from '../../wording/terminal.ts';
import type { TerminalWording } from '../../wording/terminal.ts';
import { messageFor } from '../../wording/shown/choose-message.ts';
import { namesOthers } from '../../wording/shown/names-others.ts';
import { writtenCode } from '../../wording/shown/written-code.ts';
import { onOneLine } from '../on-one-line.ts';
import { shortenMiddle } from '../../wording/shown/shorten.ts';
import type { Paint } from '../terminal.ts';

const matchedLength = 160;

const menuPath = /\*\*(.+?)\*\*/g;

/** Identifiers with their kinds, as the texts spell them. */
function named(
  identifiers: readonly Identifier[],
  spelled: readonly string[],
  wording: TerminalWording,
): string[] {
  return identifiers.map(
    (identifier) => `${wording.identifierKind[identifier.kind]} ${writtenCode(identifier, spelled)}`,
  );
}

function appParts({ app }: Evidence, wording: TerminalWording, language: Language): string[] {
  return app === undefined ? [] : [wording.appRead(app.app.name[language], wording.readFrom[app.readFrom])];
}

function whyLines(match: Match, query: Query, language: Language, paint: Paint): string[] {
  const wording = terminalWording[language];
  const { entry, evidence, score, similarity } = match;
  const { document, row, checked } = entry.source;
  const spelled = [...entry.messages, query.text];
  const agreed = [...named(evidence.agreed, spelled, wording), ...appParts(evidence, wording, language)];
  const matched = evidence.spans.map(({ start, end }) => query.text.slice(start, end)).join(' … ');
  const facts: [string, string][] = [
    [wording.matched, matched === '' ? '' : `"${shortenMiddle(onOneLine(matched), matchedLength)}"`],
    [wording.phrase, match.isDescribed ? (evidence.phrase ?? '') : ''],
    [wording.agreed, agreed.join(' · ')],
    [wording.differs, named(evidence.conflicted, spelled, wording).join(' · ')],
    [wording.ignored, wording.ignoredCounts(query.ignored)],
    [wording.figures, wording.scoreAndSimilarity(score, similarity)],
    [wording.source, wording.sourceRow(document, row, checked)],
  ];
  const told = facts.filter(([, fact]) => fact !== '');
  const width = Math.max(...told.map(([label]) => label.length));
  return told.map(([label, fact]) => `  ${paint('dim', label.padEnd(width))}  ${fact}`);
}

/** Where it applies; where the text does not say that it comes from there, as a sentence. */
function contextLines({ entry, lacksContext }: Match, language: Language, paint: Paint): string[] {
  const title = onOneLine(entry.context?.title[language] ?? '');
  if (title === '') return [];
  return [lacksContext === true ? terminalWording[language].appliesWhen(title) : paint('dim', title)];
}

/** One match with its app, message, cause, steps, evidence and links, as lines. */
export function matchText(match: Match, query: Query, language: Language, paint: Paint): string[] {
  const wording = terminalWording[language];
  const { entry, app } = match;
  const certainty = certaintyOf(match);
  const confidence = paint(certainty === 'almostCertain' ? 'green' : 'yellow', wording[certainty]);
  const steps = entry.fix[language].map(
    (step, index) => `  ${index + 1}. ${step.replace(menuPath, (_, path: string) => paint('bold', path))}`,
  );
  return [
    `${paint('bold', app.name[language])}  ${confidence}`,
    ...contextLines(match, language, paint),
    ...(match.isDescribed ? [wording.described] : []),
    paint('cyan', messageFor(match, query, language).text),
    '',
    paint('bold', wording.cause),
    `  ${entry.cause[language]}`,
    '',
    namesOthers(entry, language)
      ? paint('bold', wording.fix)
      : `${paint('bold', wording.fix)}  ${paint('dim', wording.who[entry.who])}`,
    ...steps,
    '',
    paint('bold', wording.why),
    ...whyLines(match, query, language, paint),
    ...entry.links.map(({ title, url }) => `\n${wording.guide(title[language])}\n  ${url}`),
  ];
}
