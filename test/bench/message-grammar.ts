import { actions, type Bilingual, reasons, things } from './bilingual-words.ts';
import type { Random } from './random.ts';

/** Values that fill the slots of a sentence. */
interface Slots {
  readonly thing: Bilingual;
  readonly other: Bilingual;
  readonly action: Bilingual;
  readonly reason: Bilingual;
  readonly component: string;
  readonly field: string;
  readonly limit: number;
}

/** `<thing>` is a slot, `{name}` stays for the catalog: text that varies from paste to paste. The most frequent first. */
const sentences: readonly Bilingual[] = [
  ['Failed to <do> the <thing>.', '無法<do><thing>。'],
  ['Invalid <thing>', '無效的<thing>'],
  ['The <thing> has expired.', '<thing>已過期。'],
  ['Cannot <do> <thing>: <reason>.', '無法<do><thing>: <reason>。'],
  ['The <thing> "{name}" was not found in <component>.', '在 <component> 中找不到<thing>「{name}」。'],
  ['You do not have permission to <do> this <thing>.', '您沒有<do>此<thing>的權限。'],
  [
    'An error occurred in <component> while trying to <do> the <thing>.',
    '<component> 在<do><thing>時發生錯誤。',
  ],
  ['The <thing> for the <other> is missing or not valid.', '<other>的<thing>遺失或無效。'],
  ['<component> rejected the <thing>: <reason>.', '<component> 拒絕了<thing>: <reason>。'],
  [
    'The <other> requires a <thing> that was not given. Parameter: <field>',
    '<other>需要<thing>，但未提供。參數: <field>',
  ],
  ['The <thing> was revoked because the <other> was <done>.', '因為<other>已<do>，<thing>已撤銷。'],
  [
    'Timed out after {seconds} seconds waiting for <component> to <do> the <thing>.',
    '等候 <component> <do><thing>超過 {seconds} 秒，作業逾時。',
  ],
  ['The <field> field of the <thing> is not valid: <reason>.', '<thing>的 <field> 欄位無效: <reason>。'],
  [
    'The limit of <limit> for each <thing> was exceeded in <component>.',
    '<component> 中的<thing>超過 <limit> 個的上限。',
  ],
  [
    'The <thing> is in use by another <other> and cannot be <done>.',
    '<thing>正由另一個<other>使用，無法<do>。',
  ],
  ['Could not <do> <thing> of <other> "{name}": <reason>.', '無法<do><other>「{name}」的<thing>: <reason>。'],
  ['A <thing> must be <done> before the <other> is used.', '使用<other>之前，必須先<do><thing>。'],
  [
    'The <thing> does not match the <other> that was given in <field>.',
    '<thing>與 <field> 所提供的<other>不符。',
  ],
  [
    'Unexpected response from <component>: expected <thing>, got <other>.',
    '<component> 傳回非預期的回應: 應為<thing>，卻是<other>。',
  ],
  [
    'The <thing> of <component> is disabled by a policy of the <other>.',
    '<component> 的<thing>已被<other>的原則停用。',
  ],
  [
    '<component> lost its <thing> and could not <do> it again: <reason>.',
    '<component> 失去<thing>，且無法再次<do>: <reason>。',
  ],
  [
    'Only {count} of the <thing>s could be <done>; check the <other>.',
    '只有 {count} 個<thing>完成<do>；請檢查<other>。',
  ],
];

/** A sentence as error messages are written, the same in both languages. */
export function writeSentence(random: Random, component: string, field: string): Bilingual {
  const sentence = random.skewed(sentences);
  const slots: Slots = {
    thing: random.skewed(things),
    other: random.skewed(things),
    action: random.skewed(actions),
    reason: random.skewed(reasons),
    component,
    field,
    limit: random.pick([10, 20, 50, 100, 250, 1000, 5000]),
  };
  return [fill(sentence[0], slots, 0), fill(sentence[1], slots, 1)];
}

function fill(sentence: string, slots: Slots, language: 0 | 1): string {
  const [verb = '', participle = ''] = slots.action[0].split('/');
  const values: Readonly<Record<string, string>> = {
    thing: slots.thing[language],
    other: slots.other[language],
    do: language === 0 ? verb : slots.action[1],
    done: participle,
    reason: slots.reason[language],
    component: slots.component,
    field: slots.field,
    limit: String(slots.limit),
  };
  return sentence.replace(/<(\w+)>/g, (slot, name: string) => values[name] ?? slot);
}
