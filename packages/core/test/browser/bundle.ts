import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Built-ins of Node that a bundle asks for, each with the file that does. */
export type BuiltIn = { readonly name: string; readonly importer: string }

/** Bundles the page with vite, as any project would; gives the built-ins of Node that something in it asks for. */
export async function bundle(folder: string, entry?: string): Promise<BuiltIn[]> {
  const found: BuiltIn[] = []
  await build({
    configFile: false,
    logLevel: 'error',
    root: source('./page'),
    resolve: { alias: [{ find: /^@doudi\/core$/, replacement: source('../../src/index.ts') }] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      ...(entry === undefined ? {} : { lib: { entry, formats: ['es' as const], fileName: 'core' }, minify: true }),
    },
    plugins: [
      {
        name: 'built-ins of Node',
        enforce: 'pre',
        async resolveId(name, importer) {
          const bare = name.replace(/^node:/, '')
          if (!builtinModules.includes(bare) || importer === undefined) return
          // Some packages have the name of a built-in.
          const resolved = name === bare ? await this.resolve(name, importer, { skipSelf: true }) : null
          if (!resolved || /browser-external/.test(resolved.id)) found.push({ name, importer })
        },
      },
    ],
  })
  return found
}
