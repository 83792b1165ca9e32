import { languages } from '../../../core/entry.ts';
import type { CheckedEntry, UnplacedFinding } from '../finding.ts';
import { findStepFault } from './find-step-fault.ts';
import { quoteText } from '../quote-text.ts';

/** The days, ISO 8601, that `checked` is compared with. */
export interface CheckDays {
  /** Entries that were compared with their source before it are old. */
  readonly oldBefore: string;
  /** Where the day begins first, it is this one already. */
  readonly latest: string;
}

const earliestZoneHours = 14;

/** The days for a moment: a year before it, and its day in the time zone that is the furthest ahead. */
export function daysAt(now: Date): CheckDays {
  const today = now.toISOString().slice(0, 10);
  const ahead = new Date(now.getTime() + earliestZoneHours * 3_600_000);
  return {
    oldBefore: `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`,
    latest: ahead.toISOString().slice(0, 10),
  };
}

/** What an entry shows to be wrong on its own: a draft, its day, its steps, a message that it has twice. */
export function checkEntry(
  subject: CheckedEntry,
  days: CheckDays,
  keyOf: (message: string) => string,
): UnplacedFinding[] {
  return [
    ...checkDraft(subject),
    ...checkDay(subject, days),
    ...checkSteps(subject),
    ...checkMessages(subject, keyOf),
  ];
}

function checkDraft(subject: CheckedEntry): UnplacedFinding[] {
  if (!subject.isDraft) return [];
  const write = subject.missing.length > 0 ? `write ${subject.missing.join(', ')}; ` : '';
  const message = `is a draft: ${write}compare it with its source, then remove review: true`;
  return [{ severity: 'warning', rule: 'draft', subject, path: ['review'], message }];
}

function checkDay(subject: CheckedEntry, { oldBefore, latest }: CheckDays): UnplacedFinding[] {
  const { checked } = subject.entry.source;
  const path = ['source', 'checked'];
  if (checked > latest) {
    const message = `checked is ${checked}, a day in the future; write the day it was last compared with its source`;
    return [{ severity: 'error', rule: 'checked-future', subject, path, message }];
  }
  if (checked >= oldBefore) return [];
  const message = `was last compared with its source on ${checked}, over a year ago; compare it again and write that day`;
  return [{ severity: 'warning', rule: 'checked-old', subject, path, message }];
}

function checkSteps(subject: CheckedEntry): UnplacedFinding[] {
  const missing = new Set(subject.missing);
  return languages
    .filter((language) => !missing.has(`fix.${language}`))
    .flatMap((language) =>
      subject.entry.fix[language].flatMap((step, index): UnplacedFinding[] => {
        const fault = findStepFault(step, language);
        if (fault === undefined) return [];
        const message = `fix.${language} item ${index + 1} ${quoteText(step)} ${fault}`;
        return [{ severity: 'warning', rule: 'step', subject, path: ['fix', language, index], message }];
      }),
    );
}

function checkMessages(subject: CheckedEntry, keyOf: (message: string) => string): UnplacedFinding[] {
  const seen = new Map<string, number>();
  return subject.entry.messages.flatMap((text, index): UnplacedFinding[] => {
    const key = keyOf(text);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    const message = `messages item ${index + 1} is the same text as item ${first + 1}: ${quoteText(text)}; remove one of them`;
    return [{ severity: 'warning', rule: 'repeated-message', subject, path: ['messages', index], message }];
  });
}
