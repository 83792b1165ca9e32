import type { Rule } from './rule.ts';

/** Tokens and keys that are known by their own form, with the page on which the vendor says so. */
export const vendorRules: readonly Rule[] = [
  // https://learn.microsoft.com/connectors/teams/ and /azure/logic-apps/logic-apps-securing-a-logic-app,
  // https://api.slack.com/messaging/webhooks, https://discord.com/developers/docs/resources/webhook
  {
    name: 'webhook',
    kind: 'webhook',
    anchors: ['/webhookb2/', '/webhook/', '/workflows/', 'hooks.slack.com/', '/api/webhooks/'],
    pattern:
      /https?:\/\/(?:[\w.-]{1,100}\.?office(?:365)?\.com\/webhook(?:b2)?\/[^\s"'<>|]+|[\w.-]{1,200}(?::\d{2,5})?\/(?:[\w./-]{0,60}\/)?workflows\/[\w/-]{8,200}\?[^\s"'<>|]{0,500}sig=[^\s"'<>|]+|hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/-]{12,}|(?:\w{1,20}\.)?discord(?:app)?\.com\/api\/webhooks\/\d{5,25}\/[\w-]{20,})/dgi,
  },
  // https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github,
  // https://docs.gitlab.com/security/tokens/, https://api.slack.com/concepts/token-types, https://pypi.org/help/#apitoken,
  // https://github.blog/security/announcing-npms-new-access-token-format/
  {
    name: 'vendor-token',
    kind: 'access-token',
    anchors:
      `ghp_, gho_, ghu_, ghs_, ghr_, github_pat_, xox, xapp-, npm_, pypi-ag, glpat-, gldt-, glrt-, glcbt-, glptt-, glft-,
      glsoat-`.split(/,\s+/),
    pattern:
      /gh[pousr]_\w{30,}|github_pat_\w{40,}|gl(?:pat|dt|rt|cbt|ptt|ft|soat)-[\w-]{20,}(?:\.[\w-]{2,40}){0,3}|(?:xox[abcdeoprs]|xapp)-(?=[A-Za-z.-]{0,80}\d)[\w.-]{10,}|npm_[A-Za-z0-9]{36,}|pypi-Ag[\w-]{40,}/dg,
  },
  // https://developer.okta.com/docs/guides/create-an-api-token/
  {
    name: 'okta-token',
    kind: 'okta-token',
    anchors: ['00'],
    pattern: /(?<![\w-])00[\w-]{40}(?![\w-])/dg,
    accepts: ({ value }) => /[a-z]/.test(value) && /[A-Z]/.test(value),
  },
  // https://docs.stripe.com/keys, https://www.twilio.com/docs/iam/api-keys, https://platform.openai.com/docs/api-reference/authentication,
  // https://huggingface.co/docs/hub/security-tokens, https://docs.digitalocean.com/reference/api/create-personal-access-token,
  // https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys, https://linear.app/developers/graphql,
  // https://shopify.dev/docs/apps/build/authentication-authorization, https://developer.hashicorp.com/vault/docs/concepts/tokens,
  // https://docs.databricks.com/dev-tools/auth/pat, https://docs.docker.com/security/access-tokens,
  // https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account,
  // https://core.telegram.org/bots/api#authorizing-your-bot
  {
    name: 'prefixed-key',
    kind: 'api-key',
    anchors:
      `hf_, _v1_, nrak-, lin_, shpat_, shpca_, shppa_, shpss_, hvs., hvb., dapi, dckr_, atatt3x, atctt3x, key-, glsa_, gsk_,
      pmak-, xkeysib-, rubygems_, .atlasv1., k_live_, k_test_, whsec_, sk, sg., :aa`.split(/,\s+/),
    pattern:
      /(?<![A-Za-z0-9])(?:(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9+/=]{16,}|SK[0-9a-f]{32}(?![A-Za-z0-9])|SG\.[\w-]{16,32}\.[\w-]{16,64}|sk-(?=[A-Za-z_-]{0,99}\d)(?=[a-z\d_-]{0,99}[A-Z])[\w-]{20,}|hf_[A-Za-z0-9]{30,}|do[opr]_v1_[0-9a-f]{60,}|NRAK-[A-Z0-9]{27}|lin_(?:api|oauth)_[A-Za-z0-9]{32,}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}|hv[bs]\.[\w-]{24,}|dapi[0-9a-f]{32}(?:-\d)?|dckr_[op]at_[\w-]{20,}|AT[AC]TT3x[\w=-]{60,}|key-[0-9a-f]{32}|glsa_\w{32,}|gsk_[A-Za-z0-9]{40,}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|xkeysib-[0-9a-f]{64}-\w{16}|rubygems_[0-9a-f]{48}|(?:bot)?\d{8,10}:AA[\w-]{30,}|[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,})/dg,
  },
  // https://discord.com/developers/docs/reference#authentication
  {
    name: 'discord-token',
    kind: 'discord-token',
    anchors: ['.'],
    pattern: /(?<![\w-])[MNO][A-Za-z0-9_-]{22,27}\.[\w-]{6}\.[\w-]{27,40}(?![\w-])/dg,
  },
];
