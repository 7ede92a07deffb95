metadata description = 'Delivers scan verdicts to the app. Deployed after its code: Event Grid asks the route for an answer before it subscribes.'

@description('The topic that carries the verdicts.')
param topicName string

@description('The route of the app that takes them. Secure because Azure treats it so: others put a key into theirs.')
@secure()
param endpoint string

@description('Entra application that protects the route. The deployer needs a role on it (secure-webhook-delivery in the Event Grid documentation).')
@minLength(36)
param audience string

resource verdicts 'Microsoft.EventGrid/topics@2025-02-15' existing = {
  name: topicName
}

resource toTheApp 'Microsoft.EventGrid/topics/eventSubscriptions@2025-02-15' = {
  parent: verdicts
  name: 'app'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: { includedEventTypes: ['Microsoft.Security.MalwareScanningResult'] }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: endpoint
        azureActiveDirectoryTenantId: subscription().tenantId
        azureActiveDirectoryApplicationIdOrUri: audience // each delivery carries a token for it; the app refuses a call without
        maxEventsPerBatch: 1
        minimumTlsVersionAllowed: '1.2'
      }
    }
  }
}
