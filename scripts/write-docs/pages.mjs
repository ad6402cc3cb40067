import { catalogue } from './catalogue.mjs'
import { headlineTable, processTable } from './model-blocks.mjs'
import { parameterPage } from './parameters.mjs'

/** Pages that are written whole, by path. */
export const generatedPages = ({ policies, reforms, scenarios, vocabulary, parameters }) => ({
  'docs/catalogue.md': catalogue({ policies, reforms, scenarios, vocabulary }),
  'docs/parameters.md': parameterPage(parameters),
})

/** Blocks of pages, by path and name. */
export const generatedBlocks = ({ beforePolicies, afterPolicies, headlines }) => ({
  'docs/model.md': {
    'processes before policies': processTable(beforePolicies),
    'processes after policies': processTable(afterPolicies),
    headlines: headlineTable(headlines),
  },
})
