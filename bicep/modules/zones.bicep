metadata description = 'Private DNS zones: inside the network, the names of storage accounts and vault lead to private addresses.'

@description('Tags put on every resource.')
param tags object

@description('The network in which the zones answer.')
param networkId string

var storage = environment().suffixes.storage
var names = [
  'privatelink.blob.${storage}'
  'privatelink.queue.${storage}'
  'privatelink.table.${storage}'
  'privatelink.vaultcore.azure.net' // environment() knows the public suffix only
]

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for name in names: {
    name: name
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (name, i) in names: {
    parent: zones[i]
    name: 'network'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: networkId }
    }
  }
]
