metadata description = 'What somebody must look at. What each alert means and what to do stands in OPERATIONS.md under the same name.'

import { rules } from 'alertRules.bicep'

@description('Azure region.')
param location string

@description('Tags put on every resource.')
param tags object

@description('The workspace that keeps the logs.')
param workspaceId string

@description('The topic that carries the scan verdicts.')
param topicId string

@description('Who is written to.')
@minLength(3)
param contact string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'on-duty'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'on-duty'
    emailReceivers: [{ name: 'on-duty', emailAddress: contact, useCommonAlertSchema: true }]
  }
}

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: rule.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      enabled: true
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: rule.every
      windowSize: rule.over
      autoMitigate: false // it writes again every six hours for as long as it lasts: a forgotten alert comes back
      muteActionsDuration: 'PT6H'
      skipQueryValidation: true // some tables appear only with the first row that Azure writes to them
      criteria: {
        allOf: [{ query: rule.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0 }]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

// A verdict that was delivered to nobody. The blob waits in quarantine and scans-late may stay silent, since the scan did take place.
resource verdictsDropped 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'verdicts-dropped'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    severity: 1
    scopes: [topicId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dropped'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'DroppedEventCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
