import { capital, escaped } from './pen.mjs'

const situationParts = ['household', 'person', 'bill']

/** Worked cases evaluated by the reference, once for both languages. */
export async function settledCases(shelf, cases) {
  const settled = []
  for (const one of cases) {
    const { core } = shelf
    const system = shelf.systemWith(one.reforms ?? [])
    if (!system) throw new Error(`the case ${one.id}: its reforms do not stand together`)
    const falls = one.situation.bill
      ? [...system.definitions.values()].filter((d) => d.kind === 'fact' && d.waterfall && d.entity === 'bill').map(({ name }) => name)
      : []
    const ask = [...new Set([...Object.keys(one.expected), ...falls])]
    let counters = {}
    const earlier = []
    for (const bill of one.earlier ?? []) {
      const evaluation = await core.evaluate(system, { ...one.situation, bill: bill.bill }, bill.at, { ask, counters })
      counters = evaluation.counters
      earlier.push({ ...bill, evaluation })
    }
    settled.push({ ...one, earlier, falls, evaluation: await core.evaluate(system, one.situation, one.at, { ask, counters }) })
  }
  return settled
}

/** A case on a page: the situation, the bill payer by payer, what each rule gave, and the arithmetic by hand. */
export function caseSection(pen, entry, settled) {
  const { l } = pen
  const { texts } = l
  const { title, kind, at, situation, reforms = [], earlier, evaluation, falls, expected, why } = settled
  const named = reforms.map((id) => pen.pageLink(pen.shelf.reforms.find((one) => one.id === id)))
  const day = situation.bill || !at.endsWith('-01-01') ? texts.onDay(l.day(at)) : texts.forYear(at.slice(0, 4))
  const given = [
    ...situationParts.flatMap((part) => (situation[part] ? [factsLine(pen, texts.entity[part], part, situation[part])] : [])),
    ...(situation.members ?? []).map((member, i) => factsLine(pen, texts.member(i + 1), 'person', member)),
    ...(situation.bills ?? []).map((bill) => factsLine(pen, texts.entity.bill, 'bill', bill)),
    ...earlier.map(({ at: then, bill }) => factsLine(pen, texts.earlierBill(l.day(then)), 'bill', bill)),
  ]
  return [
    `${pen.anchor('case', settled.id)}\n\n### ${capital(escaped(l.say(title)))}`,
    `*${texts.caseKinds[kind]}* · ${[day, ...(named.length > 0 ? [texts.withReforms(l.list(named))] : [])].join(l.comma)}`,
    `${texts.situation}${l.colon.trim()}`,
    given.join('\n'),
    ...falls.flatMap((fall) => waterfall(pen, evaluation, fall, situation)),
    `${texts.steps}${l.colon.trim()}`,
    results(pen, entry, evaluation, expected),
    `${texts.why}${l.colon}${escaped(l.say(why))}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function factsLine(pen, head, entity, facts) {
  const { l } = pen
  const texts = Object.entries(facts).flatMap(([name, value]) => {
    const definition = pen.shelf.vocabulary[entity][name]
    return definition && value !== undefined && value !== null ? [escaped(pen.states(definition, value, name))] : []
  })
  return `- **${head}**${l.colon}${texts.length === 0 ? l.texts.nothingGiven : texts.join(l.semicolon)}`
}

/** Who paid what of the bill, and what was left: every payer, also those that paid nothing. */
function waterfall(pen, evaluation, fall, { bill }) {
  const { l } = pen
  const { texts } = l
  const { columns } = texts
  const ledger = pen.shelf.core.coverLedger(evaluation, fall)
  const gross = bill.grossCost
  const whole = [gross ?? 0, ledger.bill, ...ledger.rows.map(({ amount }) => amount)].every(Number.isInteger)
  const money = (yuan) =>
    whole || yuan === 0 ? l.w.number(Number(yuan.toFixed(2))) : yuan.toFixed(2).replace(/^\d+/, (digits) => l.w.number(Number(digits)))
  const off = gross === undefined ? 0 : Number((gross - ledger.bill).toFixed(2))
  const source = evaluation.system.definitions.get(fall).source
  const of =
    typeof source.waterfall.of === 'string'
      ? pen.titleOf(source.waterfall.of, evaluation.system.definitions.get(fall).document)
      : l.say(ledger.title)
  const rows = [
    ...(gross === undefined ? [] : [[texts.gross, money(gross), '']]),
    ...(off > 0 ? [[texts.offList, money(off), '']] : []),
    [`**${of}**`, money(ledger.bill), money(ledger.bill)],
    ...(ledger.admitted
      ? ledger.rows.map(({ payer, title, amount, after }) => [
          termOf(pen, payer, title),
          amount === 0 ? '0' : `−${money(amount)}`,
          money(after),
        ])
      : []),
    [`**${texts.ownOfRest}**`, money(ledger.ownPay), ''],
    ...(off > 0 ? [[`**${texts.ownPay}**`, money(ledger.ownPay + off), '']] : []),
  ]
  return [pen.table([columns.step, columns.paid, columns.left], rows), ...(ledger.admitted ? [] : [texts.notAdmitted])]
}

const termOf = (pen, name, title) => (pen.shelf.placeOf(name) ? pen.term(name, undefined) : pen.l.say(title))

/** What was expected, and what the policy's own rules gave on the way, each as core explains it. */
function results(pen, entry, evaluation, expected) {
  const { l } = pen
  const { core } = pen.shelf
  const ids = new Set([entry.id, ...(entry.document.add ?? []).map(({ id }) => id)])
  const lines = new Map()
  for (const { fact, of, value, document } of evaluation.trace.facts) {
    const asked = Object.hasOwn(expected, fact)
    if (!asked && (!ids.has(document) || value === 0 || value === false)) continue
    const text = escaped(core.explain(evaluation, fact, { language: l.language, detail: 'short', of }))
    const member = /^\/members\/(\d+)/.exec(of)
    const shown = asked ? `✓ ${text}` : text
    lines.set(shown, [...(lines.get(shown) ?? []), ...(member ? [l.texts.member(Number(member[1]) + 1)] : [])])
  }
  // What is the same for several members is told once.
  const whose = (members) => (members.length > 0 ? `${l.list(members)}${l.colon}` : '')
  return [...lines].map(([text, members]) => `- ${text.startsWith('✓') ? '✓ ' : ''}${whose(members)}${text.replace(/^✓ /, '')}`).join('\n')
}
