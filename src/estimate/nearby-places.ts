/** Points on the globe, in degrees: latitude -90 ... 90, longitude -180 ... 360. */
export interface Places {
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}

/** Mean radius of the earth in km, as in fixest, acreg and Hsiang's ols_spatial_HAC. */
export const earthRadius = 6371;

/** Great-circle distance in km of a haversine: 2 R asin(sqrt(h)). */
export const distanceOf = (h: number): number => 2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, h)));

/**
 * Visits every pair of points at most `cutoff` km apart along the great circle, each pair once, with its haversine
 * h = sin^2(dlat/2) + cos(lat1) cos(lat2) sin^2(dlon/2).
 * Points are put in bands of latitude as high as the cutoff and sorted by longitude there, so that a point is compared
 * with the points around it only.
 *
 * @param visit two points, the one further north or east first, and their haversine
 * @source Sinnott (1984), Virtues of the haversine, Sky and Telescope 68(2), 159
 */
export function visitNearby(
  { latitude, longitude }: Places,
  cutoff: number,
  visit: (a: number, b: number, h: number) => void,
): void {
  const n = latitude.length;
  const angle = Math.min(cutoff / earthRadius, Math.PI);
  const largest = Math.sin(angle / 2) ** 2;
  const height = (angle / RADIAN) * (1 + MARGIN);
  const around = Float64Array.from(longitude, (value) => value - 360 * Math.floor((value + 180) / 360));
  const cosine = latitude.map((value) => Math.cos(value * RADIAN));
  const band = latitude.map((value) => Math.floor((value + 90) / height));

  // 1. Order by band, then longitude; where each band begins.
  const order = Array.from({ length: n }, (_, i) => i).sort((p, q) => band[p] - band[q] || around[p] - around[q]);
  const sorted = Float64Array.from(order, (i) => around[i]);
  const bands = new Map<number, { from: number; to: number; cosine: number }>();
  order.forEach((i, at) => {
    const known = bands.get(band[i]);
    if (known) {
      known.to = at + 1;
      known.cosine = Math.min(known.cosine, cosine[i]);
    } else bands.set(band[i], { from: at, to: at + 1, cosine: cosine[i] });
  });

  // 2. Each point with those before it, in its own band and the one below.
  for (let at = 0; at < n; at++) {
    const a = order[at];
    for (const number of [band[a] - 1, band[a]]) {
      const found = bands.get(number);
      if (!found) continue;
      const end = Math.min(found.to, at);
      for (const [low, high] of windows(around[a], widest(angle, cosine[a], found.cosine))) {
        for (let k = firstFrom(sorted, found.from, end, low); k < end && sorted[k] <= high; k++) {
          const b = order[k];
          const across = Math.sin(((around[a] - around[b]) * RADIAN) / 2);
          const along = Math.sin(((latitude[a] - latitude[b]) * RADIAN) / 2);
          const h = along * along + cosine[a] * cosine[b] * across * across;
          if (h <= largest) visit(a, b, h);
        }
      }
    }
  }
}

/** How many degrees of longitude the angle can span between two latitudes. */
function widest(angle: number, cosine: number, other: number): number {
  const ratio = Math.sin(angle / 2) / Math.sqrt(Math.max(0, cosine * other));
  return ratio < 1 ? ((2 * Math.asin(ratio)) / RADIAN) * (1 + MARGIN) + MARGIN : 180;
}

/** The stretches of -180 ... 180 within `width` of a longitude, around the date line too. */
function windows(centre: number, width: number): [number, number][] {
  if (width >= 180) return [[-180, 180]];
  const [low, high] = [centre - width, centre + width];
  if (low < -180)
    return [
      [-180, high],
      [low + 360, 180],
    ];
  if (high > 180)
    return [
      [-180, high - 360],
      [low, 180],
    ];
  return [[low, high]];
}

/** The first index from `from` on whose value is at least `low`. */
function firstFrom(sorted: Float64Array, from: number, to: number, low: number): number {
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] < low) from = middle + 1;
    else to = middle;
  }
  return from;
}

const RADIAN = Math.PI / 180;
/** Bands and windows are a little wider than needed: the distance itself decides. */
const MARGIN = 1e-9;
