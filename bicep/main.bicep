metadata description = 'All that one environment of the application needs on Azure, in one resource group.'

targetScope = 'subscription'

@description('Which environment: prod has spare copies, a fixed outbound address and a lock.')
@allowed(['dev', 'prod'])
param stage string

@description('Beginning of every name, lower case letters. It shows in addresses and logs, so it says nothing of the matter.')
@minLength(3)
@maxLength(8)
param name string = 'dossiers'

@description('Region. Data stay in France: the copies of francecentral are in francesouth.')
@allowed(['francecentral', 'francesouth'])
param location string = 'francecentral'

@description('Address space of the network, a /24 that no peered network uses.')
param addressSpace string = '10.71.0.0/24'

@description('Who is written to about alerts and costs.')
@minLength(3)
param contact string

@description('Sender of the mails: a name and an address that say nothing of the matter.')
param sender { name: string, address: string }

@description('API key of the mail provider. Empty leaves the one that is in the vault.')
@secure()
param sendGridApiKey string = ''

@description('Days during which a deleted or overwritten document can be had back.')
@minValue(7)
@maxValue(90)
param keepDocumentsDays int = 30

@description('Days during which logs are kept.')
@minValue(30)
@maxValue(730)
param keepLogsDays int = 180

@description('Most gigabytes scanned for malware in a month.')
@minValue(1)
@maxValue(1000)
param scanGigabytes int = 20

@description('Instances kept warm for HTTP.')
@minValue(0)
@maxValue(10)
param alwaysReady int = 0

@description('Most to spend in a month, and the first of the month from which it is counted.')
param budget { monthly: int, from: string }

@description('Entra application that protects the route of scan verdicts. Empty as long as there is none.')
param scanAudience string = ''

@description('Public key with which the mail provider signs what it reports. Empty as long as nothing is reported.')
param mailEventsKey string = ''

@description('Settings of the departments by name, such as Prefectures__45__Address.')
param prefectures object = {}

var real = stage == 'prod'
var unique = take(uniqueString(subscription().id, name, stage), 6)
var full = '${name}-${stage}-${unique}'
var tags = { application: name, environment: stage, data: real ? 'real' : 'invented' }
var place = {
  location: location
  tags: tags
  identityName: 'id-${full}'
  networkName: 'vnet-${full}'
  workspaceName: 'log-${full}'
}
// At most 24 letters and digits: name 8, stage 4, hash 6, purpose 5.
var accounts = toObject(['host', 'flow', 'inbox', 'cases'], purpose => purpose, purpose => '${name}${stage}${unique}${purpose}')

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${name}-${stage}'
  location: location
  tags: tags
}

module ground 'modules/ground.bicep' = {
  name: 'ground'
  scope: group
  params: {
    place: place
    insightsName: 'appi-${full}'
    addressSpace: addressSpace
    fixedOutboundAddress: real
    keepLogsDays: keepLogsDays
  }
}

module stores 'modules/stores.bicep' = {
  name: 'stores'
  scope: group
  params: { names: accounts, place: place, spareCopies: real, keepDays: keepDocumentsDays }
  dependsOn: [ground]
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  scope: group
  params: { name: take('kv-${unique}-${name}-${stage}', 24), place: place, sendGridApiKey: sendGridApiKey }
  dependsOn: [ground]
}

module scan 'modules/scan.bicep' = {
  name: 'scan'
  scope: group
  params: { topicName: 'verdicts-${full}', place: place, quarantineName: accounts.inbox, capGigabytes: scanGigabytes }
  dependsOn: [stores]
}

module settings 'modules/settings.bicep' = {
  name: 'settings'
  scope: group
  params: {
    clientId: ground.outputs.clientId
    accounts: accounts
    registerEndpoint: stores.outputs.registerEndpoint
    documentsEndpoint: stores.outputs.documentsEndpoint
    quarantineEndpoint: stores.outputs.quarantineEndpoint
    wrappingKeyUri: vault.outputs.wrappingKeyUri
    vaultUri: vault.outputs.vaultUri
    sender: sender
    scanAudience: scanAudience
    mailEventsKey: mailEventsKey
    prefectures: prefectures
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: 'app-${full}'
    place: place
    packageUrl: stores.outputs.packageUrl
    settings: settings.outputs.values
    insightsName: 'appi-${full}'
    alwaysReady: alwaysReady
    maximumInstances: 40
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: { location: location, tags: tags, workspaceId: ground.outputs.workspaceId, topicId: scan.outputs.topicId, contact: contact }
}

module money 'modules/budget.bicep' = {
  name: 'budget'
  scope: group
  params: { monthly: budget.monthly, from: budget.from, contact: contact }
}

module lock 'modules/lock.bicep' = if (real) {
  name: 'lock'
  scope: group
  dependsOn: [app, alerts, money]
}

@description('The resource group.')
output group string = group.name

@description('Name of the app, to publish its code to.')
output app string = app.outputs.name

@description('Where it answers.')
output url string = 'https://${app.outputs.hostName}'

@description('The topic that carries the scan verdicts, for scan-events.bicep.')
output topic string = 'verdicts-${full}'
