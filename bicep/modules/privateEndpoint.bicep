metadata description = 'One private endpoint and its DNS record.'

import { Place } from '../place.bicep'

@description('Name of the endpoint.')
param name string

@description('Where it stands.')
param place Place

@description('The resource that the endpoint leads to.')
param targetId string

@description('Which of its services.')
@allowed(['blob', 'queue', 'table', 'vault'])
param service string

var zone = service == 'vault' ? 'privatelink.vaultcore.azure.net' : 'privatelink.${service}.${environment().suffixes.storage}'

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: name
  location: place.location
  tags: place.tags
  properties: {
    customNetworkInterfaceName: 'nic-${name}'
    subnet: { id: resourceId('Microsoft.Network/virtualNetworks/subnets', place.networkName, 'endpoints') }
    privateLinkServiceConnections: [
      {
        name: service
        properties: {
          privateLinkServiceId: targetId
          groupIds: [service]
        }
      }
    ]
  }

  resource record 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: service
          properties: {
            privateDnsZoneId: resourceId('Microsoft.Network/privateDnsZones', zone)
          }
        }
      ]
    }
  }
}
