/** What `npm start` computes. */
export const specification = { name: 'cliff', scale: 0.1, replicates: 20, seed: 'fuyang-2020', scenarios: ['kept', 'taper', 'cliff'] }

/** Characters of a line of README.md. */
const width = 72

/**
 * The first screen of the run that `npm start` makes: the question with its answer, and the doubts. The tables between them are left out.
 *
 * @param built - imports a built module by its path below packages
 */
export async function resultBlock(specification, built) {
  const { headlineResults, planPopulation, runExperiment, threads } = await built('simulator/dist/index.js')
  const { openingLines, resultLines } = await built('simulator/dist/output/first-screen.js')
  const { specificationHash } = await built('simulator/dist/experiment/specification-hash.js')
  const { registeredForecast } = await built('simulator/dist/inference/registered-forecast.js')
  const { parameters } = await built('simulator/dist/parameters.js')
  const { packageVersions } = await built('simulator/dist/output/versions.js')
  const { households, persons } = planPopulation(specification.scale).groups.lifted
  const { groups } = planPopulation(specification.scale)
  const weight = { lifted: groups.lifted.weight, neverRegistered: groups.neverRegistered.weight }
  const table = await runExperiment(specification, { runner: threads })
  const registered = registeredForecast({ table, parameters, seed: specification.seed, weight, latent: 'D3' })
  const results = { specification, households, persons, table, headlines: headlineResults(table), registered }
  const lines = resultLines(results, width)
  const answer = lines.slice(0, lines.indexOf('', 1 + lines.findIndex((line) => line.startsWith('Registered:'))))
  const doubts = lines.slice(lines.lastIndexOf(''))
  const hash = await specificationHash(specification, packageVersions()['@doudi/simulator'])
  const text = [...openingLines(results, width), '', ...answer, ...doubts].join('\n')
  return `\`\`\`text\n${text}\n\`\`\`\n\nMore tables follow on the screen. These are the results \`${specification.name}-${specification.seed}-${hash}\`.`
}
