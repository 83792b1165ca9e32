import { wordsOf } from './app-names.ts';

/**
 * Names of products that errors are often about, without blanks and marks, `|` between them: where a text names one that the
 * catalog lacks, no status or class alone answers for another app. Everyday words, and what only runs other software, are left out.
 */
const names =
  'airtable|akamai|alibabacloud|ansible|anyconnect|apigee|appdynamics|arcgis|arcserve|argocd|artifactory|asana|auth0|autocad|azuredevops|backblaze|bigquery|bitbucket|bitdefender|bitwarden|bugzilla|cacti|calendly|camunda|canva|cassandra|chocolatey|circleci|citrix|clickhouse|cloudflare|cloudfront|cockroachdb|codecov|confluence|couchbase|couchdb|crowdstrike|cyberark|databricks|datadog|docker|docusign|dovecot|dropbox|drupal|dynamics365|dynatrace|elasticsearch|esxi|etcd|evernote|fastly|filezilla|firebase|fluentd|fortigate|forticlient|freshdesk|freshservice|github|gitlab|gmail|godaddy|grafana|graylog|hadoop|haproxy|hashicorp|heroku|hubspot|hyperv|ibmmq|influxdb|intune|ivanti|jamf|jboss|jenkins|jfrog|jira|joomla|kafka|kaspersky|keycloak|kibana|kubernetes|k8s|laravel|lastpass|linkedin|liquibase|logstash|magento|mailchimp|mailgun|mariadb|mattermost|mcafee|memcached|metabase|minio|mongodb|moodle|mulesoft|mysql|nagios|netapp|netbackup|netlify|netsuite|netscaler|newrelic|nextcloud|nginx|npm|nuget|nutanix|odoo|onelogin|openldap|openshift|openstack|openvpn|outsystems|owncloud|pagerduty|paloalto|paypal|pentaho|pinterest|postfix|postgres|postgresql|postman|powerbi|prestashop|prometheus|qlik|quickbooks|rabbitmq|redis|redshift|saltstack|samba|sap|sendgrid|sharepoint|shopify|slack|snowflake|solarwinds|sonarqube|sophos|splunk|spotify|sqlserver|sqlite|squarespace|supabase|surveymonkey|symantec|synology|sysaid|tableau|talend|teamcity|teamviewer|telegram|teradata|terraform|tomcat|traefik|trello|trendmicro|twilio|typo3|unifi|veeam|vercel|virtualbox|vmware|vsphere|watchguard|weblogic|webex|websphere|whatsapp|wildfly|woocommerce|wordpress|workday|xero|youtube|zabbix|zapier|zendesk|zimbra|zoho|zookeeper|zscaler';

const products = new Set(names.split('|'));
/** Words that a name is written in at the most. */
const mostWords = 2;

/** The first product of the list that a folded text names, as it stands there; `undefined` where it names none. */
export function findProduct(folded: string): string | undefined {
  const words = wordsOf(folded);
  for (let at = 0; at < words.length; at += 1) {
    let joined = '';
    for (let count = 1; count <= mostWords && at + count <= words.length; count += 1) {
      joined += words[at + count - 1]?.text ?? '';
      if (products.has(joined)) return folded.slice(words[at]?.start, words[at + count - 1]?.end);
    }
  }
  return undefined;
}
