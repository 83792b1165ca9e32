import { cloudRules } from './cloud-rules.ts';
import { commandRules } from './command-rules.ts';
import { keyFormRules } from './key-form-rules.ts';
import { passwordRules } from './password-rules.ts';
import { personRules } from './person-rules.ts';
import { randomRules } from './random-rules.ts';
import type { Rule } from './rule.ts';
import { settingRules } from './setting-rules.ts';
import { tokenRules } from './token-rules.ts';
import { vendorRules } from './vendor-rules.ts';

/** Every rule, the most telling first: where several find the same, the first one names the kind. */
export const rules: readonly Rule[] = [
  ...vendorRules,
  ...cloudRules,
  ...tokenRules,
  ...keyFormRules,
  ...settingRules,
  ...passwordRules,
  ...commandRules,
  ...randomRules,
  ...personRules,
];
