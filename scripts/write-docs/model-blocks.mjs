import { table } from './markdown.mjs'

/** The processes of a year in their order. */
export function processTable(processes) {
  return table(
    ['process', 'reads', 'writes', 'draws', 'in the burn-in'],
    processes.map(({ name, reads, writes, drawsPerPerson = 0, drawsPerHousehold = 0, fromFirstYear }) => [
      `\`${name}\``,
      reads.join(', '),
      writes.join(', '),
      [drawsPerPerson && `${drawsPerPerson} a person`, drawsPerHousehold && `${drawsPerHousehold} a household`]
        .filter(Boolean)
        .join(', ') || 'none',
      fromFirstYear ? 'no' : 'yes',
    ]),
  )
}

/** Every headline with its definition, in the order of the list. */
export function headlineTable(headlines) {
  return table(
    ['headline', 'unit', 'definition', '定义'],
    headlines.map(({ id, unit, definition }) => [`\`${id}\``, unit.en, definition.en, definition.zh]),
  )
}
