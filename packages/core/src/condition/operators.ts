/** The comparisons a document may write; their meaning is json-rules-engine's. */
export const orderings: readonly string[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
export const memberships: readonly string[] = ['in', 'notIn']
export const conditionOperators: readonly string[] = ['equal', 'notEqual', ...orderings, ...memberships]
