// Names of resources show in addresses, logs and invoices: none may say what the application is about.
const matter = /psp|prostitu|commission|parcours/i;

export function check(house) {
  return house.files.flatMap(file => file.source.split('\n')
    .flatMap((line, i) => (matter.test(line.replace(/(^|\s)\/\/.*$/, '')) ? [`${file.name}:${i + 1} names the matter`] : [])));
}
