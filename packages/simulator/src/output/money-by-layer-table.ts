import { toYuan } from '@doudi/core'
import { measures } from '../outcomes/measures.ts'
import { type OutcomeTable, outcome } from '../outcomes/outcome-table.ts'
import { nameColumn, replicateColumn, scenarioColumn, type TidyTable, yearColumn } from '../outcomes/tidy.ts'

const flows = measures.filter((measure) => measure.endsWith('Fen'))

/** Money by layer: one row a scenario, year, replicate and flow. */
export function moneyByLayerTable(table: OutcomeTable): TidyTable {
  return {
    name: 'money',
    title: { en: 'Money by layer', zh: '各层资金' },
    description: {
      en: 'One row a scenario, year, replicate and flow. Of the simulated households, not scaled up; exact to the fen.',
      zh: '每行为一个情景、年份、重复与一项资金。为模拟户合计，未按总体推算；精确到分。',
    },
    columns: [
      scenarioColumn,
      yearColumn,
      replicateColumn,
      nameColumn('flow', {
        en: 'gross: medical cost; outOfPocket: the part of it that households pay; the payers by name; campaign, permanent and dividend: public money by its kind; dibao: part of permanent; forgone: cost of inpatient care that was needed and not sought, not in gross; advanced: laid out until payers gave it back; marketIncome: wages, farm and other income, without workshop wages; disposable: income with these and all transfers',
        zh: 'gross：医疗总费用；outOfPocket：其中个人负担；其后为各支付方；campaign、permanent、dividend：攻坚期、常规资金与企业分红；dibao：低保，含于常规资金；forgone：需住院而未就医的费用，不含于gross；advanced：支付方结报前由个人垫付；marketIncome：工资、经营及其他收入，不含扶贫车间工资；disposable：可支配收入，含车间工资与各项转移',
      }),
      {
        name: 'amount_yuan',
        type: 'number',
        unit: { en: 'yuan a year', zh: '元/年' },
        description: { en: 'paid in the year', zh: '当年支付' },
      },
    ],
    rows: table.scenarios.flatMap((scenario) =>
      table.years.flatMap((year) =>
        Array.from({ length: table.replicates }, (_, replicate) =>
          flows.map((flow) => [
            scenario,
            year,
            replicate + 1,
            flow.slice(0, -'Fen'.length),
            toYuan(outcome(table, replicate, scenario, year, flow)),
          ]),
        ).flat(),
      ),
    ),
  }
}
