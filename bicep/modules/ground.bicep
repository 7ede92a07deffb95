metadata description = 'What everything else stands on: logs, the app\'s identity, the network and its names.'

import { Place } from '../place.bicep'

@description('Where it stands.')
param place Place

@description('Name of the Application Insights component.')
param insightsName string

@description('Address space, a /24 that no peered network uses.')
param addressSpace string

@description('Whether calls to the outside leave from one fixed address.')
param fixedOutboundAddress bool

@description('Days during which logs are kept.')
@minValue(30)
@maxValue(730)
param keepLogsDays int

module observation 'observation.bicep' = {
  name: 'observation'
  params: { place: place, insightsName: insightsName, keepDays: keepLogsDays, dailyGigabytes: 2 }
}

module identity 'identity.bicep' = {
  name: 'identity'
  params: { name: place.identityName, location: place.location, tags: place.tags }
}

module network 'network.bicep' = {
  name: 'network'
  params: {
    name: place.networkName
    location: place.location
    tags: place.tags
    addressSpace: addressSpace
    fixedOutboundAddress: fixedOutboundAddress
  }
}

module zones 'zones.bicep' = {
  name: 'zones'
  params: { tags: place.tags, networkId: network.outputs.id }
}

@description('Client id of the identity, by which the app asks for its tokens.')
output clientId string = identity.outputs.clientId

@description('The workspace.')
output workspaceId string = observation.outputs.workspaceId
