import { cataloguePages } from './catalogue/catalogue.mjs'
import { columnTable } from './columns.mjs'
import { conformanceCases } from './conformance.mjs'
import { headlineTable, processTable, submodels } from './model-blocks.mjs'
import { parameterPage } from './parameters.mjs'
import { systemsPage } from './systems.mjs'
import { validationPage } from './validation.mjs'

export { catalogueFolders } from './catalogue/catalogue.mjs'

/** Pages that are written whole, by path. */
export const generatedPages = async (data) => ({
  ...(await cataloguePages(data)),
  'docs/parameters.md': parameterPage(data.parameters),
  'docs/systems.md': systemsPage(data),
  'docs/validation.md': validationPage(),
  'conformance/cases/anhui.json': conformanceCases(data),
})

/** Blocks of pages, by path and name. */
export const generatedBlocks = ({ beforePolicies, withPolicies, afterPolicies, headlines, householdColumns, personColumns }) => ({
  'docs/model.md': {
    'processes before policies': processTable(beforePolicies),
    'processes with policies': processTable(withPolicies),
    'processes after policies': processTable(afterPolicies),
    'submodels before policies': submodels(beforePolicies),
    'submodels with policies': submodels(withPolicies),
    'submodels after policies': submodels(afterPolicies),
    headlines: headlineTable(headlines),
  },
  'docs/microdata.md': { households: columnTable(householdColumns), persons: columnTable(personColumns) },
})

/** Modules of core, below its src or dist, that the pages need. */
export const coreModules = ['index', 'diff/formula', 'diff/side', 'diff/value-words', 'diff/words', 'policy/value-title', 'system/reads']
