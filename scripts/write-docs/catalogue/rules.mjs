import { escaped } from './pen.mjs'

/** Every fact of a policy: when, and how much, in words. */
export function rulesOf(pen, policy, system) {
  const { l } = pen
  const { texts } = l
  const rows = [
    ...Object.entries(policy.facts).flatMap(([name, fact]) =>
      factRows(
        pen,
        policy,
        name,
        fact,
        `${pen.anchor('fact', name)}**${l.say(fact.title)}**<br>${factKind(pen, fact)}<br>\`${name}\``,
        placeOf(pen, policy, name, system),
      ),
    ),
    ...Object.entries(policy.derives ?? {}).flatMap(([name, body]) =>
      factRows(pen, policy, name, body, `**${texts.derives(pen.term(name, policy.id))}**<br>\`${name}\``),
    ),
  ]
  return pen.table([texts.columns.fact, texts.columns.when, texts.columns.amount], rows)
}

function factKind({ l }, { entity, unit, values, valueTitles, paid }) {
  const kind = values ? l.list(values.map((value) => (valueTitles?.[value] ? l.say(valueTitles[value]) : value))) : l.unitName(unit)
  return [kind, l.texts.ofEntity[entity], ...(paid ? [l.texts.moneyPaid] : [])].join(l.comma)
}

/** Of a payer: its place among those that settle a bill, as core tells it. */
function placeOf({ l, shelf }, policy, name, system) {
  const full = `${shelf.shortOf(policy.id)}.${name}`
  return system.payers.has(full) ? escaped(shelf.core.describe(system, full)[l.language].at(-1)) : undefined
}

function factRows(pen, policy, name, body, head, place) {
  const { l } = pen
  const { texts, w } = l
  const { conditions, amount, rules = [], combine, waterfall, otherwise, unit, values } = body
  const isFlag = amount === undefined && rules.length === 0 && waterfall === undefined
  const amountText = (one) => (typeof one === 'boolean' ? (one ? w.yes : w.no) : pen.amountWords(one, policy.id, name))
  const lines = []
  if (waterfall)
    lines.push([
      when(pen, policy, conditions),
      texts.payersOf(amountText(waterfall.of), waterfall.payers.map((payer) => pen.term(payer, policy.id)).join(' → ')),
    ])
  else if (isFlag) lines.push([when(pen, policy, conditions), w.yes])
  else if (amount !== undefined) lines.push([when(pen, policy, conditions), amountText(amount)])
  else {
    if (conditions !== undefined) lines.push([texts.guard(when(pen, policy, conditions)), ''])
    for (const [i, rule] of rules.entries()) {
      const rest = i > 0 && rule.conditions === undefined && (combine ?? 'first') === 'first'
      const text = rest ? texts.otherwise : when(pen, policy, rule.conditions)
      lines.push([[rule.title && `*${l.say(rule.title)}*`, text].filter(Boolean).join('<br>'), amountText(rule.amount)])
    }
    if (rules.length > 1) lines.push([`*${texts.combine[combine ?? 'first']}*`, ''])
  }
  const rest = otherwise ?? (unit !== undefined && values === undefined ? 0 : undefined)
  const always =
    conditions === undefined && (amount !== undefined || waterfall !== undefined || rules.some((rule) => rule.conditions === undefined))
  if (!always) lines.push([texts.otherwise, isFlag && otherwise === undefined ? w.no : rest === undefined ? '' : amountText(rest)])
  if (place) lines.push(['', `*${place}*`])
  return lines.map(([first, second], i) => [i === 0 ? head : '', first, second])
}

/** Conditions that must all hold stand one below the other. */
function when(pen, policy, conditions) {
  const { l } = pen
  if (conditions === undefined) return l.texts.always
  const parts = 'all' in conditions && conditions.all.length > 1 ? conditions.all : [conditions]
  return parts.map((part) => (parts.length > 1 ? '• ' : '') + pen.conditionWords(part, policy.id)).join('<br>')
}

/**
 * Who gets what a policy pays: its conditions as a list, with what each flag means where it is computed.
 *
 * Of a policy that pays nothing, the facts that nothing else in it reads.
 */
export function whoGetsIt(pen, policy, system) {
  const { l } = pen
  const results = resultsOf(policy)
  return results.map(({ name, fact }) => {
    const full = `${pen.shelf.shortOf(policy.id)}.${name}`
    const waterfall = system && [...system.definitions.values()].find((one) => one.kind === 'fact' && one.waterfall?.payers.includes(full))
    const admission = waterfall?.source.conditions
    const conditions = [
      ...(admission ? [{ document: waterfall.document, condition: admission }] : []),
      ...neededBy(pen, policy.id, full, fact, system, new Set([full])),
    ]
    const told = new Set()
    const lines = conditions.flatMap(({ of, document, condition }) =>
      told.has(of) ? [] : itemsOf(bullets(pen, document, condition, system, 0, told)).filter((item) => once(told, item)),
    )
    const list = lines.length === 0 ? l.texts.everyone : lines.join('\n')
    return `${pen.term(name, policy.id)}${l.brackets(l.texts.ofEntity[fact.entity])}${l.colon.trim()}\n\n${list}`
  })
}

/** What must hold, or the fact is 0: its own conditions, and those of the facts without which its amount is 0. */
function neededBy(pen, document, of, { conditions, rules = [], amount, otherwise }, system, seen) {
  const own = [conditions].filter(Boolean)
  const none = otherwise === undefined || otherwise === 0
  if (none && rules.length > 0 && rules.every((rule) => rule.conditions))
    own.push(rules.length === 1 ? rules[0].conditions : { any: rules.map((rule) => rule.conditions) })
  const amounts = !none ? [] : amount !== undefined ? [amount] : rules.length === 1 ? [rules[0].amount] : []
  return [
    ...own.map((condition) => ({ of, document, condition })),
    ...amounts.flatMap(factors).flatMap((name) => {
      const full = name.includes('.') ? name : `${pen.shelf.shortOf(document)}.${name}`
      const definition = system?.definitions.get(full)
      if (definition?.kind !== 'fact' || seen.has(full)) return []
      seen.add(full)
      return neededBy(pen, definition.document, full, definition.source, system, seen)
    }),
  ]
}

/** Names that make an amount 0 when they are 0. */
function factors(amount) {
  if (typeof amount === 'string') return [amount]
  if (typeof amount !== 'object') return []
  if ('multiply' in amount) return amount.multiply.flatMap(factors)
  if ('round' in amount) return factors(amount.round)
  if ('min' in amount) return amount.min.flatMap(factors)
  if ('above' in amount) return factors(amount.above[0])
  if ('divide' in amount) return factors(amount.divide[0])
  if ('brackets' in amount) return factors(amount.brackets.of)
  if ('sum' in amount) return [amount.sum]
  if ('improve' in amount && amount.improve.ordinary === undefined) return [...factors(amount.improve.better), amount.improve.strength]
  return []
}

function resultsOf({ facts }) {
  const all = Object.entries(facts).map(([name, fact]) => ({ name, fact }))
  const paid = all.filter(({ fact }) => fact.paid)
  if (paid.length > 0) return paid
  const text = JSON.stringify(facts)
  const last = all.filter(({ name }) => text.split(`"${name}"`).length === 2) // only where it is written
  return last.length > 0 ? last : all
}

const allOf = (condition) => ('all' in condition ? condition.all.flatMap(allOf) : [condition])

/** Lines with those that stand deeper below them. */
function itemsOf(lines) {
  const items = []
  for (const line of lines)
    if (line.startsWith(' ')) items.push(`${items.pop()}\n${line}`)
    else items.push(line)
  return items
}

const once = (told, line) => !told.has(line) && told.add(line) !== undefined

/**
 * A condition as a nested list; what must all hold stands side by side.
 *
 * @param told - facts whose conditions are told already; those that are told here come to it
 */
function bullets(pen, document, condition, system, depth, told) {
  const { l } = pen
  const item = (text) => `${'  '.repeat(depth)}- ${text}`
  const inner = (list) => list.flatMap((one) => bullets(pen, document, one, system, depth + 1, told))
  return allOf(condition).flatMap((one) => {
    if ('any' in one)
      return [
        item(l.texts.anyOf),
        ...one.any.flatMap((part) =>
          'all' in part
            ? [`  ${item(l.texts.allOf)}`, ...part.all.flatMap((each) => bullets(pen, document, each, system, depth + 2, told))]
            : inner([part]),
        ),
      ]
    if ('not' in one) return [item(l.texts.noneOf), ...inner([one.not])]
    const text = pen.conditionWords(one, document)
    const meaning = meaningOf(pen, document, one, system)
    if (!meaning || told.has(meaning.name)) return [item(text)]
    told.add(meaning.name)
    return [item(`${text}${l.comma}${l.texts.thatIs}`), ...bullets(pen, meaning.document, meaning.conditions, system, depth + 1, told)]
  })
}

/** The conditions of a computed flag that must hold, or of a number that must be above 0. */
function meaningOf(pen, document, { fact, operator, value }, system) {
  if (!(value === true && operator === 'equal') && !(value === 0 && operator === 'greaterThan')) return undefined
  const name = fact.includes('.') ? fact : `${pen.shelf.shortOf(document)}.${fact}`
  const definition = system?.definitions.get(name)
  if (definition?.kind !== 'fact' || definition.source.conditions === undefined || definition.source.otherwise !== undefined)
    return undefined
  return { name, document: definition.document, conditions: definition.source.conditions }
}
