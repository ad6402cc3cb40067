import cliProgress from 'cli-progress' // CommonJS: no named imports
import { grouped } from './numbers.ts'

/** Where progress is shown: standard error, so that standard output holds the result alone. */
export type ProgressStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

export type Progress = {
  /** @param done - share, 0..1 @param personYears - simulated so far */
  update(done: number, personYears: number): void
  stop(): void
}

/** Rate and time left, in words. @param personYears - simulated so far */
export function progressText(done: number, seconds: number, personYears: number): string {
  if (done <= 0 || seconds < 0.5) return ''
  const rate = personYears / seconds
  const shown = rate >= 1e6 ? `${(rate / 1e6).toFixed(1)} M` : rate >= 1e3 ? `${(rate / 1e3).toFixed(0)} k` : grouped(rate)
  return `${shown} person-years/s   ${done < 1 ? `${timeText((seconds * (1 - done)) / done)} left` : timeText(seconds)}`
}

const timeText = (seconds: number): string => (seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`)

/** A redrawn line on a terminal; elsewhere a line of text at the start of a long run and then every quarter of it. */
export function showProgress(stream: ProgressStream, terminal: boolean): Progress {
  const started = performance.now()
  const seconds = (): number => (performance.now() - started) / 1000
  if (!terminal) {
    let next = 0.25
    return {
      update(done, personYears) {
        if (done < next || seconds() < 5) return
        next = Math.floor(done * 4 + 1) / 4
        stream.write(`simulating  ${Math.floor(done * 100)} %   ${progressText(done, seconds(), personYears)}\n`)
      },
      stop() {},
    }
  }
  let simulated = 0
  const length = Math.max(10, Math.min(40, (stream.columns ?? 80) - 60))
  const bar = new cliProgress.SingleBar({
    stream,
    format: (_, { progress }) =>
      `simulating  ${cliProgress.Format.BarFormat(progress, { barCompleteString: '━'.repeat(length), barIncompleteString: '─'.repeat(length), barsize: length, barGlue: '' })} ${String(Math.floor(progress * 100)).padStart(3)} %   ${progressText(progress, seconds(), simulated)}`,
    clearOnComplete: true,
    hideCursor: true,
    fps: 5,
  })
  bar.start(1000, 0)
  return {
    update(done, personYears) {
      simulated = personYears
      bar.update(done * 1000)
    },
    stop: () => bar.stop(),
  }
}
