import { numberTable } from '../markdown.mjs'
import { anchorOf } from './shelf.mjs'

/** Writes on one page in one language: titles, links, values and conditions in words. `system` is the one whose documents have the titles. */
export function penOf(shelf, l, path, system) {
  const { core } = shelf
  const { w, texts } = l
  const side = shelf.side(system)

  /** Relative to this page; `path` is below the language's folder of the catalogue. */
  const linkTo = (to, anchor) => {
    if (to === path) return anchor === undefined ? path.split('/').pop() : `#${anchor}`
    const up = '../'.repeat(path.split('/').length - 1)
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
    const target = folder !== '' && to.startsWith(folder) ? to.slice(folder.length) : `${up}${to}`
    return `${target}${anchor === undefined ? '' : `#${anchor}`}`
  }
  /** To a page of docs that is written by hand, in English. */
  const docs = (file) => `${'../'.repeat(path.split('/').length + (l.language === 'en' ? 0 : 1))}${file}`
  const pageLink = (entry) => `[${capital(escaped(l.say(entry.document.title)))}](${linkTo(entry.path)})`

  /** What a document calls `name`, for a reader. */
  const titleOf = (name, document) => {
    const title = core.titleOf(side, document, name)
    return title ? l.say(title) : (w.names[name] ?? name)
  }
  /** The same, leading to where it is described. */
  const term = (name, document) => {
    const place = shelf.placeOf(name, document)
    const title = escaped(titleOf(name, document))
    return place ? `[${title}](${linkTo(place.path, place.anchor)})` : title
  }
  const naming = (document) => ({
    name: (name) => term(name, document),
    // A flag stands for itself: it leads to what it is.
    value: (name, value) => {
      const title = core.valueTitleOf(side, document, name, value)
      const place = shelf.placeOf(name, document)
      if (!title || typeof value !== 'boolean' || !place) return title && escaped(l.say(title))
      return `[${escaped(l.say(title))}](${linkTo(place.path, place.anchor)})`
    },
  })
  const linking = { ...w, quote: (text) => text }

  /** `county level, referred`: a key of a table. */
  const keyWords = (parameter, document, keys) => core.keyWords(w, { parameter, naming: plainNaming(document) }, keys)
  const plainNaming = (document) => ({
    name: (name) => titleOf(name, document),
    value: (name, value) => {
      const title = core.valueTitleOf(side, document, name, value)
      return title && l.say(title)
    },
  })

  /** A value of a parameter on one line. */
  const valueLine = (parameter, document, value) => {
    if (value === undefined) return w.nothing
    if (typeof value !== 'object') return l.inUnit(value, parameter.unit)
    if (Array.isArray(value) && parameter.over !== undefined)
      return l.list(
        value.map(({ to, rate }) => {
          const share = l.inUnit(rate, parameter.unit)
          return to === undefined ? (value.length === 1 ? share : w.above(share)) : w.upTo(l.inUnit(to, parameter.over), share)
        }),
      )
    if (Array.isArray(value)) return listLine(parameter, document, value)
    return l.list(core.cellsOf(value).map(([keys, cell]) => `${keyWords(parameter, document, keys)} ${l.inUnit(cell, parameter.unit)}`))
  }
  /** `list of year`: what is in it, as the fact that it lists calls it. */
  const listLine = ({ unit }, document, values) => {
    const of = unit.slice('list of '.length)
    const shown = values.map((one) => {
      const title = core.valueTitleOf(side, document, of, one)
      return title ? l.say(title) : typeof one === 'number' ? l.inUnit(one, of) : String(one)
    })
    return shown.length === 0 ? w.nothing : l.list(shown)
  }

  /** An input or computed fact with a value: `lifted in 2015`, `not referred`. */
  const states = (definition, value, name) => {
    const { title, unit, values, valueTitles } = definition
    const titled = typeof value === 'number' ? undefined : core.valueTitle(valueTitles, value)
    if (value === null || value === undefined) return `${l.say(title)}${l.colon}${l.w.nothing}`
    if (titled) return unit === undefined && values === undefined ? l.say(titled) : `${l.say(title)}${l.colon}${l.say(titled)}`
    if (name === 'age') return `${l.say(title)}${l.colon}${l.texts.age(value)}`
    return `${l.say(title)}${l.colon}${l.inUnit(value, unit)}`
  }

  const page = (title, parts) => `${[`# ${capital(title)}`, ...parts.filter((part) => part !== undefined && part !== '')].join('\n\n')}\n`
  return {
    shelf,
    l,
    path,
    side,

    linkTo,
    docs,
    pageLink,
    titleOf,
    term,
    naming,
    keyWords,
    valueLine,
    states,
    page,
    table: numberTable,
    anchor: (kind, name) => `<a id="${anchorOf(kind, name)}"></a>`,
    /** The language switch, and the way up. */
    top: () => {
      const other =
        l.language === 'en'
          ? `${'../'.repeat(path.split('/').length)}zh/catalogue/${path}`
          : `${'../'.repeat(path.split('/').length + 1)}catalogue/${path}`
      const way = [...(path === 'index.md' ? [] : [`[${texts.catalogue}](${linkTo('index.md')})`]), `[${texts.other}](${other})`]
      return `<!-- ${texts.generated} -->\n\n${way.join(' · ')}`
    },
    conditionWords: (condition, document) => core.conditionWords(linking, naming(document), condition),
    amountWords: (amount, document, of) => core.amountWords(linking, naming(document), amount, of),
  }
}

/** Text that Markdown and Vue leave as it is. */
export const escaped = (text) => text.replaceAll('<', '&lt;').replaceAll('[', '\\[').replaceAll(']', '\\]').replaceAll('*', '\\*')

/** A heading's first letter; Chinese has none. */
export const capital = (text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
