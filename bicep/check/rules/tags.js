// Every resource that can carry tags carries them: costs and real data are told apart by them.
import { fields } from '../grammar.js';

const cannot = [
  /^Microsoft\.Authorization\//, /^Microsoft\.Consumption\/budgets$/, /^Microsoft\.Insights\/diagnosticSettings$/, /^Microsoft\.Security\//,
  /^Microsoft\.EventGrid\/topics\/eventSubscriptions$/, /^Microsoft\.Network\/privateEndpoints\/privateDnsZoneGroups$/,
  /^Microsoft\.Storage\/storageAccounts\/.+/, /^Microsoft\.Web\/sites\/.+/,
];

export function check(house) {
  return house.files.flatMap(file => file.resources
    .filter(resource => !resource.isExisting && !cannot.some(type => type.test(resource.type)) && !fields(resource.body).has('tags'))
    .map(resource => `${file.name}:${resource.line} ${resource.name} has no tags`));
}
