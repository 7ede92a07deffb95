// Every alert is explained: a row in OPERATIONS.md says what it means and what to do.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, fields, text } from '../grammar.js';

export function check(house) {
  const path = join(house.folder, 'OPERATIONS.md');
  const guide = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const explained = [...guide.matchAll(/^\| `([a-z-]+)` \|/gm)].map(match => match[1]);
  const alerts = house.files.flatMap(file => [
    ...all(file.root, 'object').filter(object => fields(object).has('query') && fields(object).has('name')).map(object => text(fields(object).get('name'))),
    ...file.resources.filter(resource => resource.type === 'Microsoft.Insights/metricAlerts').map(resource => text(fields(resource.body).get('name'))),
  ]);
  return [
    ...alerts.filter(alert => !explained.includes(alert)).map(alert => `OPERATIONS.md does not explain ${alert}`),
    ...explained.filter(alert => !alerts.includes(alert)).map(alert => `OPERATIONS.md explains ${alert}, which does not exist`),
  ];
}
