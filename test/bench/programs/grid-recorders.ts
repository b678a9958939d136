/** Milliseconds after the Enter that finished one score. */
export type ScoreSample = {
  /** The answer that the disk has it. */
  readonly saved: number;
  /** The row's total had changed and was painted. */
  readonly shown: number;
  /** The village as the disk has it was read anew and painted. */
  readonly reread: number;
};

/**
 * Runs in the page and uses nothing from outside. From then on it listens to Enter, to the calls of the window and to the
 * grid's totals; `next` waits until everything about the next score is known.
 */
export function recordScores() {
  const samples: ScoreSample[] = [];
  let begun = 0;
  let saved: number | undefined;
  let shown: number | undefined;
  let reread: number | undefined;
  let tell: ((sample: ScoreSample) => void) | undefined;

  const finish = () => {
    if (saved === undefined || shown === undefined || reread === undefined || tell === undefined) return;
    const sample = { saved: saved - begun, shown: shown - begun, reread: reread - begun };
    samples.push(sample);
    tell(sample);
    tell = undefined;
  };
  const oncePainted = (take: (at: number) => void) => {
    requestAnimationFrame(() => {
      setTimeout(() => {
        take(performance.now());
        finish();
      });
    });
  };

  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      begun = event.timeStamp;
      saved = undefined;
      shown = undefined;
      reread = undefined;
    },
    { capture: true },
  );

  const plain = window.fetch.bind(window);
  window.fetch = async (address, options) => {
    const body = typeof options?.body === 'string' ? options.body : '';
    const response = await plain(address, options);
    if (body.includes('"titles.setScores"')) {
      saved = performance.now();
      finish();
    } else if (body.includes('"titles.grid"')) {
      const json = response.json.bind(response);
      response.json = async () => {
        const value: unknown = await json();
        // The screen takes it in the tasks that follow.
        setTimeout(() => {
          setTimeout(() => {
            oncePainted((at) => (reread = saved === undefined ? undefined : at));
          });
        });
        return value;
      };
    }
    return response;
  };

  const body = document.querySelector('.score-body');
  if (body === null) throw new Error('There is no grid');
  new MutationObserver((changes) => {
    const isTotal = changes.some(({ target }) => target.parentElement?.closest('.score-total') !== null);
    if (!isTotal || shown !== undefined) return;
    oncePainted((at) => (shown ??= at));
  }).observe(body, { subtree: true, characterData: true });

  return { samples, next: () => new Promise<ScoreSample>((resolve) => (tell = resolve)) };
}

/** Runs in the page and uses nothing from outside: writes down how long each frame took until `stop`. */
export function countFrames() {
  const deltas: number[] = [];
  let before: number | undefined;
  let running = true;
  const step = (now: number) => {
    if (before !== undefined) deltas.push(now - before);
    before = now;
    if (running) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  return {
    stop: () => {
      running = false;
      return deltas;
    },
  };
}
