// One version per resource type, all in versions.json: whoever raises one reads what changed, once.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function check(house) {
  const path = [join(house.folder, 'check', 'versions.json'), join(house.folder, 'versions.json')].find(existsSync);
  const versions = JSON.parse(readFileSync(path, 'utf8'));
  const resources = house.files.flatMap(file => file.resources.map(resource => ({ file, ...resource })));
  const listed = type => Object.keys(versions).filter(known => type === known || type.startsWith(`${known}/`)).sort((a, b) => b.length - a.length)[0];
  return [
    ...resources.filter(resource => versions[listed(resource.type)] !== resource.version)
      .map(resource => `${resource.file.name}:${resource.line} ${resource.type}@${resource.version} is not the version in versions.json`),
    ...Object.keys(versions).filter(type => !resources.some(resource => listed(resource.type) === type)).map(type => `versions.json lists ${type}, which nothing uses`),
  ];
}
