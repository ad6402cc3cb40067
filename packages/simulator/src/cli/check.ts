import { check } from '@doudi/core'
import { scenarios } from '@doudi/policies'
import { type Command, Option } from 'commander'
import { systemUnder } from '../input/contract.ts'
import { checkText } from '../output/check-text.ts'
import { ignoreClosedPipe } from '../output/closed-pipe.ts'

type Options = { readonly from: string; readonly to: string; readonly scenario: string; readonly json?: true }

/** `doudi check`: what the policies say that may not be meant. Exit status 1 where something found is an error. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('what the policies say that may not be meant: gaps, overlaps, dead rules, payments that end, doubtful values')
    .option('--from <day>', 'the first day that is checked', '2014-01-01')
    .option('--to <day>', 'the day before which the check ends', '2031-01-01')
    .addOption(new Option('--scenario <id>', 'the future of the campaign’s policies').choices(Object.keys(scenarios)).default('kept'))
    .option('--json', 'the findings as JSON; a text if left out')
    .action(async ({ from, to, scenario, json }: Options) => {
      process.stdout.on('error', ignoreClosedPipe)
      const findings = await check(systemUnder(scenario, []), { from, to })
      const width = Math.max(60, Math.min(process.stdout.columns ?? 100, 120))
      process.stdout.write(json ? `${JSON.stringify(findings, null, 1)}\n` : `${checkText(findings, width).join('\n')}\n`)
      if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
    })
}
