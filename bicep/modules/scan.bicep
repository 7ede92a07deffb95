metadata description = 'Malware scanning of what is uploaded, on the quarantine account only, and the topic that carries the verdicts.'

import { Place } from '../place.bicep'

@description('Name of the topic.')
param topicName string

@description('Where it stands.')
param place Place

@description('The quarantine account.')
param quarantineName string

@description('Most gigabytes scanned in a month; beyond, uploads wait in quarantine and an alert says so.')
@minValue(1)
@maxValue(1000)
param capGigabytes int

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: place.identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: place.workspaceName
}

resource quarantine 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: quarantineName
}

// Defender sends verdicts to a custom topic in the account's own region; a system topic never sees them (azure-docs #108463). It cannot
// reach a topic that is closed to the public network either (AzureTRE #3784, azure-docs #114522), so this one stays open. Hence a verdict
// only says "look at this blob": the app reads the verdict on the blob's index tags, which it has no right to write. Keys of the topic stay
// valid, since nothing says how Defender signs in; whoever stole one could make the app look, and no more.
resource verdicts 'Microsoft.EventGrid/topics@2025-02-15' = {
  name: topicName
  location: place.location
  tags: place.tags
  properties: {
    inputSchema: 'EventGridSchema'
    minimumTlsVersionAllowed: '1.2'
    publicNetworkAccess: 'Enabled'
  }
}

resource scanning 'Microsoft.Security/defenderForStorageSettings@2025-01-01' = {
  name: 'current'
  scope: quarantine
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: {
      onUpload: { isEnabled: true, capGBPerMonth: capGigabytes }
      scanResultsEventGridTopicResourceId: verdicts.id
    }
    // Sealed documents have nothing to discover, and what waits here is gone before a discovery comes round.
    sensitiveDataDiscovery: { isEnabled: false }
  }
}

resource scanLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'service' // the one name that Defender accepts here
  scope: scanning
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'ScanResults', enabled: true }]
  }
}

resource topicLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'workspace'
  scope: verdicts
  properties: {
    workspaceId: workspace.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

// No built-in role reads index tags without also writing them.
resource tagReader 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'verdict-reader')
  properties: {
    roleName: 'Verdict reader (${quarantineName})'
    description: 'Reads the index tags of blobs, on which the malware scanner writes its verdict. Writes none.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      { dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read'] }
    ]
  }
}

resource mayReadVerdicts 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(quarantine.id, identity.id, 'verdicts')
  scope: quarantine
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tagReader.id
  }
}

@description('The topic that carries the verdicts.')
output topicId string = verdicts.id
