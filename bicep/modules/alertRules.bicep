// Each rule fires when its query gives a row. A test holds the quoted sentences and function names against the product's sources.
@export()
@description('Log alerts: name, severity (0 is worst), how often and over how long a query is asked.')
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
    query: 'AppRequests | where Name in ("conduct-case", "follow-permit", "follow-aid", "follow-scan") and not(Success)'
  }
  {
    name: 'notices-given-up'
    severity: 1
    every: 'PT1H'
    over: 'PT6H'
    query: 'AppTraces | where Message startswith "A notice about " and Message has "is given up after"'
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
    name: 'verdicts-unread'
    severity: 1
    every: 'PT1H'
    over: 'PT6H'
    query: 'AppTraces | where Message has "verdict on document" | summarize Tries = count() | where Tries >= 5'
  }
  {
    name: 'documents-unswept'
    severity: 1
    every: 'PT1H'
    over: 'P1D'
    query: 'AppRequests | where Name == "sweep-documents" and Success | summarize Last = max(TimeGenerated) | where isnull(Last) or Last < ago(1h)'
  }
  {
    name: 'sign-ins-fail'
    severity: 2
    every: 'PT15M'
    over: 'PT15M'
    query: 'AppRequests | where ResultCode in ("401", "403") | summarize Failures = count() | where Failures >= 50'
  }
]
