import type { Answer, Match, Query } from '../../core/answer.ts';
import type { Language } from '../../core/entry.ts';
import { terminalWording } from '../../wording/terminal.ts';
import type { TerminalWording } from '../../wording/terminal.ts';
import { messageFor } from '../../wording/shown/choose-message.ts';
import { writtenCode } from '../../wording/shown/written-code.ts';
import { draftRemark, type Drafts } from './drafts.ts';
import { matchText } from './match-text.ts';
import { onOneLine } from '../on-one-line.ts';
import { shortenMiddle } from '../../wording/shown/shorten.ts';
import type { Paint } from '../terminal.ts';

const messageLength = 110;

interface View {
  readonly language: Language;
  readonly wording: TerminalWording;
  readonly paint: Paint;
  readonly drafts: Drafts;
}

function candidateLines(
  match: Match,
  query: Query,
  { language, paint, wording, drafts }: View,
  mark: string,
): string[] {
  const { entry, app } = match;
  const indent = ' '.repeat(mark.length + 1);
  const title = onOneLine(entry.context?.title[language] ?? '');
  return [
    `${mark} ${paint('bold', app.name[language])}`,
    ...(title === '' ? [] : [`${indent}${paint('dim', title)}`]),
    `${indent}${paint('cyan', shortenMiddle(onOneLine(messageFor(match, query, language).text), messageLength))}`,
    `${indent}${entry.cause[language]}`,
    ...draftRemark(drafts, entry, language, wording).map((remark) => `${indent}${paint('yellow', remark)}`),
  ];
}

function answerLines({ matches, query }: Answer, view: View): string[] {
  const [best, ...others] = matches;
  if (best === undefined) return [];
  const next = others.flatMap((match) => candidateLines(match, query, view, '-'));
  return [
    ...matchText(best, query, view.language, view.paint),
    ...draftLines(best, view),
    ...(next.length === 0 ? [] : ['', view.paint('bold', view.wording.next), ...next]),
  ];
}

function draftLines({ entry }: Match, { drafts, language, wording, paint }: View): string[] {
  const remark = draftRemark(drafts, entry, language, wording);
  return remark.length === 0 ? [] : ['', ...remark.map((line) => paint('yellow', line))];
}

/** What the person can add: the app helps only where none is known and it would tell matches apart. */
function remedyLines({ decision, question, matches, query, reason }: Answer, { wording }: View): string[] {
  const apps = new Set(matches.map(({ app }) => app.id));
  const appHelps = question !== 'app' && query.apps.length === 0 && (reason === 'unknown' || apps.size > 1);
  const pasteAll = decision === 'choose' ? wording.noneOfThese(matches.length) : wording.pasteAll;
  return [...(appHelps ? [`- ${wording.nameApp}`] : []), `- ${pasteAll}`];
}

function chooseLines(answer: Answer, view: View): string[] {
  const { question, matches } = answer;
  const { wording, paint, language } = view;
  const [first] = matches;
  const isAboutApps = question === 'app' && first !== undefined;
  return [
    paint('bold', isAboutApps ? wording.whichApp(matches.length) : wording.whichError(matches.length)),
    ...matches.flatMap((match, index) => ['', ...candidateLines(match, answer.query, view, `${index + 1}.`)]),
    '',
    ...(isAboutApps ? [`- ${wording.askWithApp(first.app.name[language])}`] : []),
    ...remedyLines(answer, view),
  ];
}

function noneLines(answer: Answer, view: View): string[] {
  const { wording, paint } = view;
  const nearest = answer.matches.flatMap((match) => candidateLines(match, answer.query, view, '-'));
  return [
    paint('bold', answer.reason === 'empty' ? wording.empty : wording.unknown),
    ...(nearest.length === 0 ? [] : ['', wording.nearest, ...nearest]),
    '',
    ...remedyLines(answer, view),
  ];
}

/** What the decision leaves out: codes and apps the catalog does not have, depth, text that was not read. */
function remarkLines({ unknownCodes, unknownApp, deepestCause, query }: Answer, { wording }: View): string[] {
  const written = (value: string) => onOneLine(writtenCode({ kind: 'code', value }, [query.text]));
  return [
    ...(unknownCodes.length === 0 ? [] : [wording.unknownCodes(unknownCodes.map(written))]),
    ...(unknownApp === undefined ? [] : [wording.unknownApp(onOneLine(unknownApp))]),
    ...(deepestCause ? [wording.deepestCause] : []),
    ...(query.leftOut === 0 ? [] : [wording.leftOut(query.leftOut)]),
  ];
}

function oneAnswer(answer: Answer, view: View): string[] {
  const lines = { answer: answerLines, choose: chooseLines, none: noneLines }[answer.decision](answer, view);
  const remarks = remarkLines(answer, view);
  return remarks.length === 0 ? lines : [...lines, '', ...remarks];
}

function severalAnswers({ parts }: Answer, view: View): string[] {
  const { wording, paint } = view;
  return [
    paint('bold', wording.several(parts.length)),
    ...parts.flatMap((part, index) => [
      '',
      paint('dim', `── ${index + 1} / ${parts.length} ──`),
      ...oneAnswer(part, view),
    ]),
  ];
}

/** An answer as a person reads it in a terminal. Ends without a line break. */
export function answerText(
  answer: Answer,
  language: Language,
  paint: Paint,
  drafts: Drafts = new Map(),
): string {
  const view = { language, wording: terminalWording[language], paint, drafts };
  return (answer.parts.length > 0 ? severalAnswers(answer, view) : oneAnswer(answer, view)).join('\n');
}
