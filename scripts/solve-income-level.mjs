// Solves c, the factor on market income (`income.level` of packages/simulator/src/parameters.ts), by a pilot run of its own: mean x1 of 2018
// over the whole rural population is to be M. Prints it with its error; parameters.ts keeps it as data. Needs the packages built.
//
//   node scripts/solve-income-level.mjs [scale] [replicates]
const { incomePilot, solveIncomeLevel } = await import('../packages/simulator/dist/inference/income-level.js')
const { parameters } = await import('../packages/simulator/dist/parameters.js')

const [scale = incomePilot.scale, replicates = incomePilot.replicates] = process.argv.slice(2).map(Number)
const { level, standardError, ratio } = solveIncomeLevel({ ...incomePilot, scale, replicates })
const { value, range } = parameters.income.level
console.log(`c = ${level.toFixed(4)}, standard error ${standardError.toFixed(4)}; mean x1 of 2018 is then ${ratio.mean.toFixed(5)} M`)
console.log(`scale ${scale}, ${replicates} replicates, seed ${incomePilot.seed}; parameters.ts has ${value}, range ${range.join(' to ')}`)
if (level < range[0] || level > range[1]) console.log('It lies outside its range: parameters.ts takes the nearest end of it, and says so.')
