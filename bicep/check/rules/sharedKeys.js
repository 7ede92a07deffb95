// Whoever enters does so under an identity: no account key, no local user, no publishing password.
import { at, text } from '../grammar.js';

const demands = {
  'Microsoft.Storage/storageAccounts': [[['allowSharedKeyAccess'], 'false'], [['isLocalUserEnabled'], 'false']],
  'Microsoft.KeyVault/vaults': [[['enableRbacAuthorization'], 'true'], [['enablePurgeProtection'], 'true']],
  'Microsoft.Insights/components': [[['DisableLocalAuth'], 'true']],
  'Microsoft.OperationalInsights/workspaces': [[['features', 'disableLocalAuth'], 'true']],
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': [[['allow'], 'false']],
};
const keyed = /\blistKeys\(|\.listKeys\(|AccountKey=|SharedAccessSignature|WEBSITE_CONTENTAZUREFILECONNECTIONSTRING|AzureWebJobsStorage:\s/;

export function check(house) {
  return house.files.flatMap(file => [
    ...file.source.split('\n').flatMap((line, i) => (keyed.test(line) ? [`${file.name}:${i + 1} uses a key`] : [])),
    ...file.resources.filter(resource => !resource.isExisting).flatMap(resource => (demands[resource.type] ?? [])
      .filter(([path, wanted]) => text(at(resource.body, 'properties', ...path)) !== wanted)
      .map(([path, wanted]) => `${file.name}:${resource.line} ${resource.name}: ${path.join('.')} is not ${wanted}`)),
  ]);
}
