metadata description = 'What one account deletes by itself: what has expired, and versions older than the time for which they are kept.'

@description('The account.')
param accountName string

@description('Days during which a deleted or overwritten blob can be had back; 0 keeps nothing.')
@minValue(0)
@maxValue(365)
param keepDays int

@description('Days after which a blob is deleted whatever happens; 0 means never.')
@minValue(0)
@maxValue(90)
param expireDays int

var expiry = {
  name: 'expired'
  type: 'Lifecycle'
  definition: {
    filters: { blobTypes: ['blockBlob'] }
    actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: expireDays } } }
  }
}

// Soft delete alone never removes a version: without this rule each overwritten blob would stay for ever.
var oldVersions = {
  name: 'old-versions'
  type: 'Lifecycle'
  definition: {
    filters: { blobTypes: ['blockBlob'] }
    actions: { version: { delete: { daysAfterCreationGreaterThan: keepDays } } }
  }
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: accountName
}

resource policy 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = if (keepDays > 0 || expireDays > 0) {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: concat(expireDays > 0 ? [expiry] : [], keepDays > 0 ? [oldVersions] : [])
    }
  }
}
