import { costEffectivenessTable, netBenefitTable } from '../outcomes/cost-effectiveness.ts'
import { repeatedRelapsesTable, spellsTable } from '../outcomes/spells.ts'
import { survivalTable } from '../outcomes/survival.ts'
import { targetingTable } from '../outcomes/targeting.ts'
import type { TidyTable } from '../outcomes/tidy.ts'
import { headlinesTable } from './headlines-table.ts'
import { moneyByLayerTable } from './money-by-layer-table.ts'
import { outcomesTable } from './outcomes-table.ts'
import type { Results } from './results.ts'

/** The tables of a result folder, in the order of its data dictionary. */
export const tables: readonly ((results: Results) => TidyTable)[] = [
  ({ headlines, table }) => headlinesTable(headlines, table.scenarios[0]!),
  ({ table }) => outcomesTable(table),
  ({ table }) => moneyByLayerTable(table),
  ({ table }) => survivalTable(table),
  ({ table }) => spellsTable(table),
  ({ table }) => repeatedRelapsesTable(table),
  ({ table }) => targetingTable(table),
  ({ table }) => costEffectivenessTable(table),
  ({ table }) => netBenefitTable(table),
]
