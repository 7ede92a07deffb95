metadata description = 'Private DNS zones: inside the network, the names of storage accounts and vault lead to private addresses.'

import { zoneOf } from '../place.bicep'

@description('Tags put on every resource.')
param tags object

@description('The network in which the zones answer.')
param networkId string

var services = ['blob', 'queue', 'table', 'vault']

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for service in services: {
    name: zoneOf(service, environment().suffixes.storage)
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (service, i) in services: {
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
