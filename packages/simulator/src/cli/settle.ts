import { toFen, toYuan } from '@doudi/core'
import type { Command } from 'commander'
import { type SettleCase, settleCase } from '../input/case-schema.ts'
import { type Amounts, billAnswers, firstDay, layers, type SettledBill, type Settlement } from '../input/contract.ts'
import { evaluatedBills } from '../input/evaluate-case.ts'
import { settlementText } from '../output/settlement-text.ts'
import { addCaseCommand } from './case-command.ts'

const ask = [...Object.values(layers), ...Object.values(billAnswers)]

/** `doudi settle`: what each layer pays of a person's bills. */
export function addSettle(program: Command): void {
  addCaseCommand(program, {
    name: 'settle',
    description: 'settle the medical bills of a person, layer by layer, under a scenario',
    help,
    schema: () => settleCase(firstDay(ask)),
    work: settle,
    text: settlementText,
  })
}

async function settle({ id, ...rest }: SettleCase): Promise<Settlement> {
  const bills = (await evaluatedBills(rest, { ask, trace: false })).map(({ bill, evaluation }): SettledBill => {
    const amount = (fact: string): number => evaluation.values[fact] as number
    return {
      id: bill.id,
      compliant: amount(billAnswers.compliant),
      layers: mapLayers((layer) => amount(layers[layer])),
      ownPay: amount(billAnswers.ownPay),
    }
  })
  const sum = (of: (bill: SettledBill) => number): number => toYuan(bills.reduce((fen, bill) => fen + toFen(of(bill)), 0))
  return { id, bills, layers: mapLayers((layer) => sum((bill) => bill.layers[layer])), ownPay: sum((bill) => bill.ownPay) }
}

const mapLayers = (amount: (layer: keyof typeof layers) => number): Amounts['layers'] =>
  Object.fromEntries(Object.keys(layers).map((layer) => [layer, amount(layer as keyof typeof layers)])) as Amounts['layers']

const help = `A case: id, scenario (kept, taper or cliff), person, bills. Money is yuan.
  person   registered, exitYear (or null), chronicCard, insured, assistance
           (none, dibao, tekun, returned, marginal, monitored, seriouslyIll)
  bill     id, date (from 2016 on), care (inpatient, chronicOutpatient),
           facilityTier (township, county, city, province), insideProvince,
           referred, gross; if known compliant or compliantShare

Example, a person lifted in 2016 with one bill of a county hospital:
  echo '[{"id": "first", "scenario": "kept",
    "person": {"registered": true, "exitYear": 2016, "assistance": "none",
               "chronicCard": false, "insured": true},
    "bills": [{"id": "a", "date": "2018-03-05", "care": "inpatient",
               "facilityTier": "county", "insideProvince": true,
               "referred": true, "gross": 12000}]}]' > cases.json
  npm run doudi -- settle --input cases.json`
