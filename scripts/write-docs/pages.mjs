<<<<<<< HEAD
import { cataloguePages } from './catalogue/catalogue.mjs'
=======
import { catalogue } from './catalogue.mjs'
import { conformanceCases } from './conformance.mjs'
>>>>>>> dcccea5 (Conformance cases of the rule language, with a runner for engines in any programming language)
import { headlineTable, processTable } from './model-blocks.mjs'
import { parameterPage } from './parameters.mjs'

export { catalogueFolders } from './catalogue/catalogue.mjs'

/** Pages that are written whole, by path. */
<<<<<<< HEAD
export const generatedPages = async (data) => ({
  ...(await cataloguePages(data)),
  'docs/parameters.md': parameterPage(data.parameters),
=======
export const generatedPages = ({ policies, reforms, scenarios, vocabulary, parameters }) => ({
  'docs/catalogue.md': catalogue({ policies, reforms, scenarios, vocabulary }),
  'docs/parameters.md': parameterPage(parameters),
  'conformance/cases/anhui.json': conformanceCases({ vocabulary, policies, reforms, scenarios }),
>>>>>>> dcccea5 (Conformance cases of the rule language, with a runner for engines in any programming language)
})

/** Blocks of pages, by path and name. */
export const generatedBlocks = ({ beforePolicies, afterPolicies, headlines }) => ({
  'docs/model.md': {
    'processes before policies': processTable(beforePolicies),
    'processes after policies': processTable(afterPolicies),
    headlines: headlineTable(headlines),
  },
})

/** Modules of core, below its src or dist, that the pages need. */
export const coreModules = ['index', 'diff/formula', 'diff/side', 'diff/value-words', 'diff/words', 'policy/value-title', 'system/reads']
