// Random numbers by seed and place: Philox4x32-10, the same as models/core/random.py.

const ROUNDS = 10;
const LANES = 4;
const WORD = 2 ** 32;

// The upper half of the product of two numbers below 2**32, by halves.
function upper(a, b) {
  const [al, ah, bl, bh] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const middle = (Math.imul(ah, bl) >>> 0) + ((Math.imul(al, bl) >>> 16) >>> 0);
  const other = (Math.imul(al, bh) >>> 0) + (middle & 0xffff);
  return Math.imul(ah, bh) + (middle >>> 16) + (other >>> 16);
}

// The four numbers of a counter of four and a key of two, written into `lanes`.
function count(lanes, first, second, third, fourth, low, high) {
  let [a, b, c, d, k, l] = [first, second, third, fourth, low, high];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const above = upper(0xd2511f53, a);
    const below = Math.imul(0xd2511f53, a);
    a = upper(0xcd9e8d57, c) ^ b ^ k;
    b = Math.imul(0xcd9e8d57, c);
    c = above ^ d ^ l;
    d = below;
    k = (k + 0x9e3779b9) | 0;
    l = (l + 0xbb67ae85) | 0;
  }
  lanes[0] = a;
  lanes[1] = b;
  lanes[2] = c;
  lanes[3] = d;
}

export function philox(counter, key) {
  const lanes = new Uint32Array(LANES);
  count(lanes, ...counter, ...key);
  return [...lanes];
}

// Whole numbers from 0 to 2**32 - 1, laid out by period, draw and item.
export function integers(place) {
  return byPlace(Uint32Array, place, () => {});
}

// Numbers between 0 and 1, both left out.
export function uniforms(place) {
  return byPlace(Float64Array, place, (lanes, numbers) => {
    for (let lane = 0; lane < LANES; lane += 1) numbers[lane] = (lanes[lane] + 0.5) / WORD;
  });
}

// Standard normal numbers, by Box and Muller.
export function normals(place) {
  return byPlace(Float64Array, place, (lanes, numbers) => {
    for (let pair = 0; pair < LANES; pair += 2) {
      const radius = Math.sqrt(-2 * Math.log((lanes[pair] + 0.5) / WORD));
      const angle = 2 * Math.PI * ((lanes[pair + 1] + 0.5) / WORD);
      numbers[pair] = radius * Math.cos(angle);
      numbers[pair + 1] = radius * Math.sin(angle);
    }
  });
}

function byPlace(Numbers, place, change) {
  const { seed, periods, draws = 1, items = 1, stream = 0, firstDraw = 0 } = place;
  const all = new Numbers(periods * draws * items);
  const lanes = new Uint32Array(LANES);
  const numbers = Numbers === Uint32Array ? lanes : new Float64Array(LANES);
  const [low, high] = [seed >>> 0, Math.floor(seed / WORD) >>> 0];
  let at = 0;
  for (let period = 0; period < periods; period += 1) {
    for (let draw = firstDraw; draw < firstDraw + draws; draw += 1) {
      for (let item = 0; item < items; item += 1) {
        if (item % LANES === 0) {
          count(lanes, item / LANES, period, draw, stream, low, high);
          change(lanes, numbers);
        }
        all[at] = numbers[item % LANES];
        at += 1;
      }
    }
  }
  return all;
}
