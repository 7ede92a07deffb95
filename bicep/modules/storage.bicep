metadata description = 'One storage account: no shared key, no public access, reached by private endpoints only.'

import { Place } from '../place.bicep'
import { roles } from '../roles.bicep'

@description('Name of the account.')
@minLength(3)
@maxLength(24)
param name string

@description('Where it stands.')
param place Place

@description('How many copies, and where.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param redundancy string

@description('The services in use; each gets a private endpoint.')
param services ('blob' | 'queue' | 'table')[]

@description('Blob containers.')
param containers string[] = []

@description('Tables.')
param tables string[] = []

@description('Days during which a deleted or overwritten blob can be had back; 0 keeps nothing.')
@minValue(0)
@maxValue(365)
param keepDays int = 0

@description('Days after which a blob is deleted whatever happens; 0 means never.')
@minValue(0)
@maxValue(90)
param expireDays int = 0

@description('Roles of the app on this account, by name.')
param appRoles string[]

@description('Azure services let in by resource id, such as the malware scanner.')
param trustedResources { resourceId: string, tenantId: string }[] = []

@description('Log categories kept. None for an account that the engine polls all day.')
param logged ('StorageRead' | 'StorageWrite' | 'StorageDelete')[] = []

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: place.identityName
}

var keepDeleted = keepDays == 0 ? { enabled: false } : { enabled: true, days: max(keepDays, 1) }

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: place.location
  tags: place.tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    isLocalUserEnabled: false
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Disabled'
    supportsHttpsTrafficOnly: true
    encryption: {
      keySource: 'Microsoft.Storage' // beside the app's own sealing: what is personal comes here sealed, but for what waits in quarantine
      requireInfrastructureEncryption: true
    }
    networkAcls: {
      bypass: 'None'
      defaultAction: 'Deny'
      resourceAccessRules: trustedResources
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = if (contains(services, 'blob')) {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: keepDays > 0
    deleteRetentionPolicy: keepDeleted
    containerDeleteRetentionPolicy: keepDeleted
  }

  resource container 'containers' = [for name in containers: { name: name, properties: { publicAccess: 'None' } }]
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = if (contains(services, 'table')) {
  parent: account
  name: 'default'

  resource table 'tables' = [for name in tables: { name: name }]
}

module retention 'retention.bicep' = {
  name: 'retention-${name}'
  params: { accountName: account.name, keepDays: keepDays, expireDays: expireDays }
}

module endpoints 'privateEndpoint.bicep' = [
  for service in services: {
    name: 'endpoint-${name}-${service}'
    params: {
      name: 'pe-${name}-${service}'
      place: place
      targetId: account.id
      service: service
    }
  }
]

resource grants 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appRoles: {
    name: guid(account.id, identity.id, role)
    scope: account
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[role])
    }
  }
]

module logs 'storageLogs.bicep' = if (!empty(logged)) {
  name: 'logs-${name}'
  params: { accountName: account.name, services: services, logged: logged, place: place }
  dependsOn: [blobs, tableService]
}

@description('Where its blobs are.')
output blobEndpoint string = account.properties.primaryEndpoints.blob

@description('Where its tables are.')
output tableEndpoint string = account.properties.primaryEndpoints.table
