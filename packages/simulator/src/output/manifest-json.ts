import { scenarioOf } from '../dynamics/scenario-of.ts'
import { reachedPrecision } from '../inference/stopping.ts'
import { headlines } from '../outcomes/headlines.ts'
import { notCalibrated, outsideThePicture, whatIntervalsHold, whatIsAssumed } from './caveats.ts'
import { checksums, type FileContent } from './folder.ts'
import { commandOf, type Results } from './results.ts'
import { stoppedText } from './stopped-text.ts'

/** What made the results: enough to make them again. No times, no machine: equal runs give equal bytes. */
export function manifestJson(results: Results, files: ReadonlyMap<string, FileContent>): string {
  const { specification, hash, households, persons, versions, table } = results
  const { precision } = specification
  const { microdata } = specification
  const data = microdata && { files: microdata.files, households: microdata.households.rows, persons: microdata.persons.rows }
  const manifest = {
    program: 'doudi',
    specification: { ...specification, ...(data ? { microdata: data } : {}) },
    hash,
    command: commandOf(specification),
    versions,
    calibration: notCalibrated.en,
    simulated: { households, persons, replicates: table.replicates },
    ...(precision ? { stopped: stoppedText(table, precision).en, declared: reachedPrecision(table, precision) } : {}),
    comparedWith: specification.scenarios[0],
    scenarios: Object.fromEntries(specification.scenarios.map((id) => [id, scenarioOf(id, specification.own)?.title.en])),
    headlines: Object.fromEntries(headlines.map(({ id, unit, definition }) => [id, { unit: unit.en, definition: definition.en }])),
    notInThePicture: outsideThePicture.en,
    assumed: whatIsAssumed.en,
    intervals: whatIntervalsHold.en,
    files: checksums(files),
  }
  return `${JSON.stringify(manifest, undefined, 2)}\n`
}
