import { useEffect, useState } from 'react';

const minuteMilliseconds = 60_000;

/** Milliseconds since 1970, to the minute: what is late turns red while the window stands open. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMilliseconds);
    return () => clearInterval(timer);
  }, []);
  return now;
}
