using 'main.bicep'

// Real cases. One warm instance, so that a decision link opens at once.
// Before the first deployment, budget.from becomes the first of the current month; afterwards it stays.
param stage = 'prod'
param contact = readEnvironmentVariable('CONTACT')
param sender = { name: 'Suivi de dossiers', address: readEnvironmentVariable('SENDER') }
param sendGridApiKey = readEnvironmentVariable('SENDGRID_API_KEY', '')
param keepDocumentsDays = 30
param keepLogsDays = 180
param scanGigabytes = 20
param alwaysReady = 1
param budget = { monthly: 350, from: '2026-12-01' }
param scanAudience = readEnvironmentVariable('SCAN_AUDIENCE', '')
param mailEventsKey = readEnvironmentVariable('MAIL_EVENTS_KEY', '')
// What acts say of each prefecture: Prefectures__45__Address, __Court, __DataOfficer, __Telephone, __Title. The app says at its start which are missing.
param prefectures = {}
