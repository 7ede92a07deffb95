metadata description = 'Who reads, writes and deletes in one storage account.'

import { Place } from '../place.bicep'

@description('The account.')
param accountName string

@description('Where it stands.')
param place Place

@description('Its services in use.')
param services ('blob' | 'queue' | 'table')[]

@description('What is logged.')
param logged ('StorageRead' | 'StorageWrite' | 'StorageDelete')[]

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: place.workspaceName
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' existing = {
  name: '${accountName}/default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' existing = {
  name: '${accountName}/default'
}

resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (contains(services, 'blob')) {
  name: 'workspace'
  scope: blobs
  properties: {
    workspaceId: workspace.id
    logs: [for category in logged: { category: category, enabled: true }]
  }
}

resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (contains(services, 'table')) {
  name: 'workspace'
  scope: tables
  properties: {
    workspaceId: workspace.id
    logs: [for category in logged: { category: category, enabled: true }]
  }
}
