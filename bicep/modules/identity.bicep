metadata description = 'The identity under which the app, and nothing else, acts.'

@description('Name of the identity.')
param name string

@description('Azure region.')
param location string

@description('Tags put on every resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Client id, by which the app asks for its tokens.')
output clientId string = identity.properties.clientId
