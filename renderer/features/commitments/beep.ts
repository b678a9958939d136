const notes = { done: [880, 0.09], repeated: [520, 0.12], wrong: [220, 0.3] } as const;

let context: AudioContext | undefined;

/** A short tone, so that nobody has to look up from the pile of forms. Silent where the machine has no sound. */
export function beep(kind: keyof typeof notes): void {
  const [frequency, seconds] = notes[kind];
  context ??= new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = frequency;
  volume.gain.value = 0.08;
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + seconds);
}
