/** `anhui/health-351` is read by others as `health351`. */
export const shortName = (id: string): string =>
  id
    .split('/')
    .pop()!
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
