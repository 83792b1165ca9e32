/** Products whose names in a title say which app a page is about; longer names first, older names beside newer ones. */
const products =
  'Exchange Online|SharePoint Online|SharePoint|OneDrive|Microsoft Teams|Microsoft Intune|Intune|Microsoft Entra ID|Microsoft Entra|Azure Active Directory|Azure AD|Microsoft 365|Office 365|Microsoft Defender for Cloud Apps|Defender for Cloud Apps|Cloud App Security|Defender for Endpoint|Power BI|Power Automate|Power Apps|Dynamics 365|Azure DevOps|Azure Virtual Desktop|Windows Update|Windows Autopilot|Configuration Manager|Microsoft Outlook|Outlook|Skype for Business|Google Workspace|G Suite|Google Apps|Google Drive|Gmail|Google Cloud|Google Calendar|Amazon S3|Amazon EC2|Amazon SES|AWS IAM|AWS Lambda|AWS|Salesforce|ServiceNow|Workday|Zendesk|Okta|Slack|Zoom|Box|Dropbox|DocuSign|Atlassian|Jira|Confluence|Bitbucket|GitHub|GitLab|Webex|Cisco AnyConnect|AnyConnect|Cisco Duo|Duo|SAP Concur|Concur|SAP SuccessFactors|SuccessFactors|SAP HANA|SAP|Oracle Database|Oracle|MySQL|PostgreSQL|SQL Server|MongoDB|NetSuite|Egnyte|Miro|Smartsheet|Citrix|VMware|Zscaler|CrowdStrike|OneLogin|HubSpot|Shopify|Stripe|PayPal|Adobe Sign|Tableau|Snowflake|Databricks|Jamf|Netskope|Asana|Trello|Notion|Splunk|Cloudflare|Fortinet|Palo Alto|GlobalProtect|TeamViewer|LastPass|1Password';

const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${products})(?![\\p{L}\\p{N}])`, 'gu');
const beforeHan = new RegExp(`(?<![A-Za-z0-9])(?:${products})(?![A-Za-z0-9])`, 'gu');

/**
 * The app that the texts name: that of the first text that names exactly one. Undefined when none does.
 * Names are compared with their capitals, since Box, Zoom and Slack are words too.
 */
export function nameApp(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = new Set([...(text.match(pattern) ?? []), ...(text.match(beforeHan) ?? [])]);
    if (found.size === 1) return [...found][0];
  }
  return undefined;
}
