metadata description = 'The four storage accounts, one per thing that may be lost, kept or read on its own.'

import { Place } from '../place.bicep'

@description('Names of the accounts.')
param names { host: string, flow: string, inbox: string, cases: string }

@description('Where they stand.')
param place Place

@description('Whether the register has a copy in the paired region and the others one in each of three zones.')
param spareCopies bool

@description('Days during which a deleted or overwritten document can be had back.')
@minValue(7)
@maxValue(90)
param keepDays int

var zoned = spareCopies ? 'Standard_ZRS' : 'Standard_LRS'

// Leases of the host and the package of the app: made again by the next deployment, so nothing is kept.
module host 'storage.bicep' = {
  name: 'store-host'
  params: {
    name: names.host
    place: place
    redundancy: zoned
    services: ['blob', 'table'] // tables for its diagnostic events; queues would serve blob triggers, of which there are none
    containers: ['app-package']
    appRoles: ['storageBlobDataOwner', 'storageTableDataContributor']
  }
}

// Histories of orchestrations: ids and dates only, rebuilt from the register when they are lost. A copy would only bring back old timers.
module durable 'storage.bicep' = {
  name: 'store-durable'
  params: {
    name: names.flow
    place: place
    redundancy: zoned
    services: ['blob', 'queue', 'table']
    appRoles: ['storageBlobDataContributor', 'storageQueueDataContributor', 'storageTableDataContributor']
  }
}

// What has just been uploaded, unsealed until it is found clean: here for minutes, gone for good after a week, no version, no bin.
module quarantine 'storage.bicep' = {
  name: 'store-quarantine'
  params: {
    name: names.inbox
    place: place
    redundancy: zoned
    services: ['blob']
    containers: ['incoming']
    expireDays: 7
    appRoles: ['storageBlobDataContributor']
    logged: ['StorageRead', 'StorageWrite', 'StorageDelete']
    // Defender adds this rule itself; a deployment that leaves it out would take it away again.
    trustedResources: [
      {
        resourceId: '${subscription().id}/providers/Microsoft.Security/datascanners/storageDataScanner'
        tenantId: tenant().tenantId
      }
    ]
  }
}

// The register and the case documents. Documents are sealed under the case's key, so a kept version is as unreadable as the original once
// that key is erased: keeping them a month costs the person nothing and saves a case from a slip. Tables have neither versions nor a bin:
// a wrapped key erased from 'casekeys' is gone at once, everywhere. That is why keys stand in a table and not in the vault, whose purge
// protection forbids erasing them, and why no backup of this account may take that table along.
module register 'storage.bicep' = {
  name: 'store-register'
  params: {
    name: names.cases
    place: place
    redundancy: spareCopies ? 'Standard_GZRS' : 'Standard_LRS'
    services: ['blob', 'table']
    containers: ['documents', 'uploads', 'keyring']
    tables: ['casekeys'] // the register makes its own
    keepDays: keepDays
    appRoles: ['storageBlobDataContributor', 'storageTableDataContributor']
    logged: ['StorageRead', 'StorageWrite', 'StorageDelete'] // who read a case is audited as who wrote it
  }
}

@description('Where the app package lies.')
output packageUrl string = '${host.outputs.blobEndpoint}app-package'

@description('Where uploads wait.')
output quarantineEndpoint string = quarantine.outputs.blobEndpoint

@description('Where the register and the keys stand.')
output registerEndpoint string = register.outputs.tableEndpoint

@description('Where the documents stand.')
output documentsEndpoint string = register.outputs.blobEndpoint
