metadata description = 'The vault: the key that wraps the case keys, and the secrets of others that cannot be done without.'

import { Place } from '../place.bicep'
import { roles } from '../roles.bicep'

@description('Name of the vault.')
@minLength(3)
@maxLength(24)
param name string

@description('Where it stands.')
param place Place

@description('API key of the mail provider. Empty leaves the one that is there.')
@secure()
param sendGridApiKey string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: place.identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: place.workspaceName
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: place.location
  tags: place.tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'premium' } // premium for a key that never leaves its hardware
    enableRbacAuthorization: true
    enablePurgeProtection: true // whoever lost the wrapping key would have lost every case
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
    publicNetworkAccess: 'Disabled'
    networkAcls: { bypass: 'None', defaultAction: 'Deny' }
  }
}

// Wraps the case keys. It is never erased; what is erased is a wrapped key. Old versions unwrap what they have wrapped.
resource wrappingKey 'Microsoft.KeyVault/vaults/keys@2024-11-01' = {
  parent: vault
  name: 'case-keys'
  tags: place.tags
  properties: {
    kty: 'RSA-HSM'
    keySize: 3072
    keyOps: ['wrapKey', 'unwrapKey']
    rotationPolicy: {
      lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P1Y' } }]
    }
  }
}

resource sendGrid 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(sendGridApiKey)) {
  parent: vault
  name: 'sendgrid-api-key'
  tags: place.tags
  properties: { value: sendGridApiKey }
}

resource mayWrap 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(wrappingKey.id, identity.id, 'wrap')
  scope: wrappingKey
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultCryptoServiceEncryptionUser)
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, 'secrets')
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
  }
}

module endpoint 'privateEndpoint.bicep' = {
  name: 'endpoint-${name}'
  params: {
    name: 'pe-${name}'
    place: place
    targetId: vault.id
    service: 'vault'
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'workspace'
  scope: vault
  properties: {
    workspaceId: workspace.id
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

@description('Where the wrapping key is, without a version: the newest wraps.')
output wrappingKeyUri string = wrappingKey.properties.keyUri

@description('Where the secrets are.')
output vaultUri string = vault.properties.vaultUri
