// Nothing is open to the public network but the app, over TLS, and the topic that Defender could not reach otherwise.
import { at, text } from '../grammar.js';

const mayBeOpen = ['Microsoft.Web/sites', 'Microsoft.EventGrid/topics'];
const demands = {
  'Microsoft.Storage/storageAccounts': [
    [['publicNetworkAccess'], /^Disabled$/], [['allowBlobPublicAccess'], /^false$/], [['supportsHttpsTrafficOnly'], /^true$/],
    [['minimumTlsVersion'], /^TLS1_[23]$/], [['networkAcls', 'defaultAction'], /^Deny$/],
  ],
  'Microsoft.Storage/storageAccounts/blobServices/containers': [[['publicAccess'], /^None$/]],
  'Microsoft.KeyVault/vaults': [[['publicNetworkAccess'], /^Disabled$/], [['networkAcls', 'defaultAction'], /^Deny$/]],
  'Microsoft.Web/sites': [[['httpsOnly'], /^true$/], [['siteConfig', 'minTlsVersion'], /^1\.[23]$/], [['siteConfig', 'ftpsState'], /^Disabled$/]],
  'Microsoft.EventGrid/topics': [[['minimumTlsVersionAllowed'], /^1\.2$/]],
};

export function check(house) {
  return house.files.flatMap(file => file.resources.filter(resource => !resource.isExisting).flatMap(resource => {
    const where = `${file.name}:${resource.line} ${resource.name}`;
    const properties = at(resource.body, 'properties');
    const wrong = (demands[resource.type] ?? [])
      .filter(([path, wanted]) => !wanted.test(text(at(properties, ...path)) ?? ''))
      .map(([path]) => `${where}: ${path.join('.')} is not as it must be`);
    const isOpen = /publicNetworkAccess\w*:\s*'Enabled'/.test(resource.body.text) && !mayBeOpen.includes(resource.type);
    return isOpen ? [...wrong, `${where} is open to the public network`] : wrong;
  }));
}
