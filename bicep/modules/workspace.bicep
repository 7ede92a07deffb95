metadata description = 'The workspace that keeps the logs.'

@description('Name of the workspace.')
param name string

@description('Azure region.')
param location string

@description('Tags put on every resource.')
param tags object

@description('Days during which logs are kept.')
@minValue(30)
@maxValue(730)
param keepDays int

@description('Most gigabytes taken in a day; beyond, Azure drops logs until its next day.')
@minValue(1)
@maxValue(20)
param dailyGigabytes int

@description('The rule that rewrites logs before they are stored. Null as long as there is none.')
param ruleId string?

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: keepDays
    workspaceCapping: { dailyQuotaGb: dailyGigabytes }
    defaultDataCollectionRuleResourceId: ruleId
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

@description('The workspace.')
output id string = workspace.id
