// What core uses of its surroundings besides the language: the same in Node and in browsers. Not the whole DOM, which would let a page's
// names slip in.

declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Memory {
    constructor(descriptor: { readonly initial: number; readonly maximum: number })
    readonly buffer: ArrayBuffer
  }
  class Instance {
    constructor(module: Module, imports: { readonly [module: string]: { readonly [name: string]: Memory } })
    readonly exports: { readonly [name: string]: unknown }
  }
}

declare const console: { warn(message: string): void }
