metadata description = 'What somebody must look at. What each alert means and what to do stands in OPERATIONS.md under the same name.'

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

// Each rule fires when its query gives a row. A test holds the quoted sentences and function names against the product's sources.
var rules = [
  {
    name: 'register-silent'
    severity: 0
    every: 'PT5M'
    over: 'PT10M'
    query: 'AppTraces | where Message startswith "The register does not answer"'
  }
  {
    name: 'daily-check-late'
    severity: 1
    every: 'PT1H'
    over: 'P2D'
    query: 'AppRequests | where Name == "daily-check" and Success | summarize Last = max(TimeGenerated) | where isnull(Last) or Last < ago(26h)'
  }
  {
    name: 'outbox-late'
    severity: 1
    every: 'PT15M'
    over: 'PT1H'
    query: 'AppRequests | where Name == "sweep-outbox" and Success | summarize Last = max(TimeGenerated) | where isnull(Last) or Last < ago(15m)'
  }
  {
    name: 'cases-stuck'
    severity: 1
    every: 'PT1H'
    over: 'PT6H'
    query: 'AppTraces | where Message has "could not be woken at once" | extend Case = extract("Case ([^ ]+) ", 1, Message) | summarize Tries = count() by Case | where Tries >= 20'
  }
  {
    name: 'orchestrations-failed'
    severity: 1
    every: 'PT1H'
    over: 'PT6H'
    query: 'AppRequests | where Name in ("conduct-case", "follow-permit", "follow-aid") and not(Success)'
  }
  {
    name: 'notices-given-up'
    severity: 1
    every: 'PT1H'
    over: 'PT6H'
    query: 'AppTraces | where Message startswith "A notice about case" and Message has "is given up after"'
  }
  {
    name: 'mails-bounce'
    severity: 2
    every: 'PT6H'
    over: 'P1D'
    query: 'let sent = toscalar(AppRequests | where Name == "send-notices" and Success | count); AppTraces | where Message startswith "The mail server refused a mail for good" | summarize Refused = count() | where Refused >= 3 and Refused * 20 > sent'
  }
  {
    name: 'scans-late'
    severity: 1
    every: 'PT15M'
    over: 'PT3H'
    query: 'StorageBlobLogs | where OperationName in ("PutBlob", "PutBlockList") and ObjectKey has "/incoming/" and toint(StatusCode) < 300 and TimeGenerated < ago(30m) | extend BlobUri = tostring(split(Uri, "?")[0]) | extend BlobUri = replace_string(BlobUri, ":443", "") | join kind=leftanti StorageMalwareScanningResults on BlobUri'
  }
  {
    name: 'sign-ins-fail'
    severity: 2
    every: 'PT15M'
    over: 'PT15M'
    query: 'AppRequests | where ResultCode in ("401", "403") | summarize Failures = count() | where Failures >= 50'
  }
]

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
