/** Whoever reads may have seen enough, as `head` does: no fault, and what is still to be done is done. For `process.stdout.on('error', …)`. */
export function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
