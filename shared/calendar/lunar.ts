/**
 * The Vietnamese lunar calendar, reckoned at the meridian of 105° east (UTC+7; Quyết định 121-CP of 8/8/1967). New moons and
 * the sun's longitude follow Jean Meeus, "Astronomical Algorithms" (1998), ch. 49 and 25, cut to the terms that decide a day.
 */

const ZONE = 7 / 24;
const MONTH = 29.530588853;
const RADIANS = Math.PI / 180;
/** Julian day number of 1970-01-01 at noon. */
const EPOCH = 2_440_588;

const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + EPOCH;
const dateOf = (day: number): string => new Date((day - EPOCH) * 86_400_000).toISOString().slice(0, 10);

/** Day in Vietnam on which the k-th new moon since 1900-01-01 falls, as a Julian day number. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * RADIANS);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * RADIANS;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * RADIANS;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * RADIANS;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(sun + 2 * moon);
  const dynamic = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return Math.floor(mean + correction - dynamic + 0.5 + ZONE);
}

/** In which twelfth of its way (0 from the spring equinox on) the sun stands when the day begins in Vietnam. */
function sunTwelfth(day: number): number {
  const t = (day - 0.5 - ZONE - 2_451_545) / 36_525;
  const t2 = t * t;
  const anomaly = (357.5291 + 35_999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * RADIANS;
  const longitude =
    280.46645 +
    36_000.76983 * t +
    0.0003032 * t2 +
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

/** The new moon that begins the 11th lunar month, in which the winter solstice falls. */
function eleventhMonth(year: number): number {
  const last = dayNumber(`${String(year)}-12-31`);
  const k = Math.floor((last - 2_415_021) / MONTH);
  const start = newMoonDay(k);
  return sunTwelfth(start) >= 9 ? newMoonDay(k - 1) : start;
}

/** The solar date (ISO) of a day of a lunar month that is not a leap month. */
export function solarOfLunar(year: number, month: number, day: number): string {
  const before = month >= 11 ? year : year - 1;
  const start = eleventhMonth(before);
  const next = eleventhMonth(before + 1);
  const k = Math.floor(0.5 + (start - 2_415_021.076998695) / MONTH);
  const monthsOn = month >= 11 ? month - 11 : month + 1;
  const leap = next - start > 365 ? leapOffset(start) : undefined;
  const shift = leap !== undefined && monthsOn >= leap ? monthsOn + 1 : monthsOn;
  return dateOf(newMoonDay(k + shift) + day - 1);
}

/** How many months after the 11th the leap month stands: the first in which the sun enters no new twelfth. */
function leapOffset(start: number): number {
  const k = Math.floor(0.5 + (start - 2_415_021.076998695) / MONTH);
  let index = 1;
  let arc = sunTwelfth(newMoonDay(k + index));
  let last: number;
  do {
    last = arc;
    index += 1;
    arc = sunTwelfth(newMoonDay(k + index));
  } while (arc !== last && index < 14);
  return index - 1;
}
