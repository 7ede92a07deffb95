metadata description = 'The app: Flex Consumption, public over HTTPS, everything else through the network.'

import { roles } from '../roles.bicep'
import { Place } from '../place.bicep'

@description('Name of the app; its address is made of it.')
param name string

@description('Where it stands.')
param place Place

@description('Where its package lies.')
param packageUrl string

@description('What it is told, beside its telemetry.')
param settings object

@description('Name of the Application Insights component.')
param insightsName string

@description('Instances kept warm for HTTP, so that the first click of the morning is fast. 0 is cheapest.')
@minValue(0)
@maxValue(10)
param alwaysReady int

@description('Most instances.')
@minValue(40)
@maxValue(1000)
param maximumInstances int

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: place.identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: place.workspaceName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: place.location
  tags: place.tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: place.location
  tags: place.tags
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled' // the one door of the house: associations and administrations share no network
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: resourceId('Microsoft.Network/virtualNetworks/subnets', place.networkName, 'app')
    siteConfig: { minTlsVersion: '1.2', scmMinTlsVersion: '1.2', ftpsState: 'Disabled', http20Enabled: true }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageUrl
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReady > 0 ? [{ name: 'http', instanceCount: alwaysReady }] : []
      }
    }
  }

  resource told 'config' = {
    name: 'appsettings'
    properties: union(settings, {
      PublicAddress: 'https://${app.properties.defaultHostName}' // where links in mails lead
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
    })
  }

  // Passwords for uploading code: none.
  resource ftp 'basicPublishingCredentialsPolicies' = { name: 'ftp', properties: { allow: false } }
  resource scm 'basicPublishingCredentialsPolicies' = { name: 'scm', properties: { allow: false } }
}

resource mayReport 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, 'telemetry')
  scope: insights
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.monitoringMetricsPublisher)
  }
}

// What the functions say, not the web server's log, which holds paths.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'workspace'
  scope: app
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'FunctionAppLogs', enabled: true }]
  }
}

@description('Name of the app, to publish its code to.')
output name string = app.name

@description('Its host name.')
output hostName string = app.properties.defaultHostName
