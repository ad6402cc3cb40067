import { readFileSync } from 'node:fs'

/** Dependencies whose code stands behind a number, a picture or the bytes of a table. */
const makers = /^(@doudi|@stdlib|@observablehq)\/|^(seedrandom|linkedom|hyparquet-writer)$/

/** Versions of this package and of what makes its results, as its manifest pins them. Doudi's packages are released together, under one version. */
export function packageVersions(): { [name: string]: string } {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { name, version, dependencies } = JSON.parse(text) as { name: string; version: string; dependencies: { [name: string]: string } }
  const used = Object.entries(dependencies).filter(([dependency]) => makers.test(dependency))
  const pinned = used.map(([dependency, pin]) => [dependency, pin.startsWith('workspace:') ? version : pin])
  return { [name]: version, ...Object.fromEntries(pinned) }
}
