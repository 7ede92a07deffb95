metadata description = 'One workspace for all logs, without the addresses of requests, and Application Insights on it.'

import { Place } from '../place.bicep'

@description('Where it stands.')
param place Place

@description('Name of the Application Insights component.')
param insightsName string

@description('Days during which logs are kept: long enough to find out about a disclosure, no longer.')
@minValue(30)
@maxValue(730)
param keepDays int

@description('Most gigabytes taken in a day; beyond, Azure drops logs until its next day.')
@minValue(1)
@maxValue(20)
param dailyGigabytes int

module workspace 'workspace.bicep' = {
  name: 'workspace'
  params: { name: place.workspaceName, location: place.location, tags: place.tags, keepDays: keepDays, dailyGigabytes: dailyGigabytes }
}

// Paths hold the ids of links and of calendar feeds, which open something: they are dropped before they are stored.
resource withoutAddresses 'Microsoft.Insights/dataCollectionRules@2023-03-11' = {
  name: 'dcr-${place.workspaceName}'
  location: place.location
  tags: place.tags
  kind: 'WorkspaceTransforms'
  properties: {
    destinations: {
      logAnalytics: [{ name: 'workspace', workspaceResourceId: workspace.outputs.id }]
    }
    dataFlows: [
      {
        streams: ['Microsoft-Table-AppRequests']
        destinations: ['workspace']
        transformKql: 'source | extend Url = "", Properties = dynamic({})'
      }
    ]
  }
}

// The rule names the workspace and the workspace names the rule: hence a second call. Between the two, on each deployment, addresses would
// be stored for a minute or so; nothing else of the deployment runs before the second has ended.
module workspaceWithRule 'workspace.bicep' = {
  name: 'workspace-with-rule'
  params: {
    name: place.workspaceName
    location: place.location
    tags: place.tags
    keepDays: keepDays
    dailyGigabytes: dailyGigabytes
    ruleId: withoutAddresses.id
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: place.location
  tags: place.tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    DisableIpMasking: false
    DisableLocalAuth: true // only the app's identity may write to it
    IngestionMode: 'LogAnalytics'
    WorkspaceResourceId: workspaceWithRule.outputs.id
  }
}

@description('The workspace.')
output workspaceId string = workspaceWithRule.outputs.id
