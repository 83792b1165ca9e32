import { wordsOf } from './app-names.ts';

/**
 * Names of products that errors are often about, without blanks and marks, `|` between them: where a text names one that the
 * catalog lacks, no status or class alone answers for another app. Everyday words, and what only runs other software, are left out.
 */
const names =
  '8x8|acrobat|activemq|adyen|airbyte|airflow|airtable|akamai|algolia|alibabacloud|alteryx|ansible|anyconnect|apigee|appdynamics|arangodb|arcgis|arcserve|argocd|ariba|artifactory|aruba|asana|auth0|authorizenet|autocad|autodesk|automationanywhere|avast|avaya|avg|azuredevops|backblaze|bamboohr|bandwidth|barracuda|bigcommerce|bigquery|bitbucket|bitdefender|bitwarden|blueprism|boomi|braintree|bugzilla|burpsuite|cacti|calendly|camunda|canva|carbonblack|cassandra|celonis|chocolatey|circleci|citrix|clickhouse|clickup|cloudflare|cloudfront|cockroachdb|codecov|confluence|contentful|cosmosdb|couchbase|couchdb|coupa|crowdstrike|cyberark|cyberduck|cylance|dagster|databricks|datadog|db2|dialpad|docker|docusign|dovecot|dropbox|drupal|duckdb|dynamics365|dynamodb|dynatrace|elasticsearch|eloqua|epicgames|esxi|etcd|evernote|fastly|figma|filezilla|firebase|firestore|five9|fivetran|fluentd|forticlient|fortigate|fortnite|foundationdb|freenas|freshbooks|freshdesk|freshservice|github|gitlab|gmail|godaddy|gotomeeting|grafana|graylog|greenplum|gunicorn|hadoop|haproxy|hashicorp|heroku|hootsuite|hubspot|hyperv|ibmdb2|ibmmq|influxdb|informatica|informix|intacct|intercom|intune|istio|itunes|ivanti|jamf|jboss|jenkins|jfrog|jira|joomla|juniper|k3s|k8s|kafka|kaspersky|keycloak|kibana|klaviyo|kubernetes|laravel|lastpass|lightroom|linkedin|linkerd|liquibase|logstash|magento|mailchimp|mailgun|malwarebytes|mariadb|marketo|mattermost|mcafee|memcached|meraki|metabase|metasploit|microk8s|mikrotik|minecraft|minikube|minio|miro|mixpanel|mobaxterm|mongodb|moodle|mulesoft|mysql|nagios|neo4j|nessus|netapp|netbackup|netlify|netscaler|netsuite|newrelic|nextcloud|nginx|npm|nuget|nutanix|odoo|onelogin|openldap|openshift|openstack|openvpn|orientdb|outsystems|ovirt|owncloud|pagerduty|paloalto|pardot|paychex|paypal|pentaho|photoshop|pinterest|pipedrive|planetscale|playstation|plivo|podman|postfix|postgres|postgresql|postman|postmark|powerbi|prestashop|prometheus|proxmox|pulumi|putty|qlik|qnap|qualys|questdb|quickbooks|rabbitmq|rapid7|rclone|redis|redshift|revit|ringcentral|roblox|saltstack|samba|sap|sapconcur|scylladb|securecrt|sendgrid|sentinelone|sharepoint|shopify|sketchup|slack|smartsheet|snowflake|solarwinds|solidworks|sonarqube|sonicwall|sophos|splunk|spotify|sqlite|sqlserver|squarespace|strapi|supabase|superset|surveymonkey|sybase|symantec|synology|synologydrive|sysaid|tableau|talend|teamcity|teamviewer|telegram|tenable|teradata|terraform|thoughtspot|tidb|timescaledb|tomcat|traefik|trello|trendmicro|truenas|twilio|tyk|typo3|ubiquiti|uipath|unifi|unraid|uwsgi|vagrant|veeam|vercel|vertica|virtualbox|vmware|vonage|vsphere|watchguard|webex|weblogic|websphere|weebly|whatsapp|wildfly|winscp|wireshark|wix|woocommerce|wordpress|workato|workday|worldpay|xbox|xenserver|xero|youtube|yugabytedb|zabbix|zapier|zendesk|zimbra|zoho|zohocrm|zookeeper|zoom|zoomrooms|zscaler';

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
