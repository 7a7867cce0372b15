import assert from "node:assert/strict";
import { test } from "node:test";

const { amended, joined } = await import(`${process.env.MODULES}/kit/elsewhere.js`);
const { begun, edited, moved, present, replaced, sameState } = await import(`${process.env.MODULES}/kit/versions.js`);
const { integers } = await import(`${process.env.MODULES}/kit/random.js`);

const state = (answers, alliance = "") => ({ alliance, answers });

test("what stood before all was replaced comes back, and so does what came after", () => {
  let versions = replaced(begun(state({ a: 1 })), state({}));
  versions = edited(versions, state({ a: 3, b: 2 }, "Ours"));
  const before = moved(versions, -1);
  assert.deepEqual(present(before), state({ a: 1 }));
  assert.deepEqual(present(moved(before, 1)), state({ a: 3, b: 2 }, "Ours"));
});

test("a version that is another now is so wherever it stands", () => {
  const versions = moved(replaced(begun(state({ a: 1 })), state({ b: 2 })), -1);
  const after = { at: 0, all: [state({ a: 1, c: 3 }), state({ b: 2 })] };
  assert.deepEqual(amended(versions, state({ a: 1 }), state({ a: 1, c: 3 })), after);
  assert.deepEqual(amended(versions, state({}), state({ c: 3 })), versions);
});

test("a version that joins is the one that Undo goes back to, unless it is there already", () => {
  const versions = replaced(begun(state({ a: 1 })), state({ b: 2 }));
  const after = { at: 2, all: [state({ a: 1 }), state({ c: 3 }), state({ b: 2 })] };
  assert.deepEqual(joined(versions, state({ c: 3 })), after);
  assert.deepEqual(joined(after, state({ a: 1 })), after);
});

test("what is replaced by the same is not replaced", () => {
  const versions = begun(state({ a: 1, b: 2 }));
  assert.deepEqual(replaced(versions, state({ b: 2, a: 1 })), versions);
});

test("an example looked at again and again stands there once", () => {
  let versions = begun(state({ a: 1 }));
  for (let turn = 0; turn < 5; turn += 1) versions = moved(replaced(versions, state({ b: 2 })), -1);
  assert.deepEqual(versions, { at: 0, all: [state({ a: 1 }), state({ b: 2 })] });
});

test("two states say the same in whatever order, and not if one lacks a word", () => {
  assert.ok(sameState(state({ a: 1, b: 2 }), { answers: { b: 2, a: 1 }, alliance: "" }));
  for (const other of [state({ a: 1 }), state({ a: 1, c: 2 }), state({ a: 1, b: 3 }), state({ a: 1, b: 2 }, "Ours")]) {
    assert.ok(!sameState(state({ a: 1, b: 2 }), other), JSON.stringify(other));
    assert.ok(!sameState(other, state({ a: 1, b: 2 })), JSON.stringify(other));
  }
  assert.ok(!sameState({ a: undefined }, { b: undefined }));
  assert.ok(!sameState(null, {}));
  assert.ok(sameState(null, null));
});

// The other way to keep them: every state that a reader left, in no order.
test("whatever a reader does, every state that was left is there to go back to", () => {
  const chances = integers({ seed: 7, periods: 400, items: 30 });
  for (let reader = 0; reader < 400; reader += 1) {
    let versions = begun(state({}));
    const left = [];
    for (const chance of chances.subarray(30 * reader, 30 * (reader + 1))) {
      const [kind, value] = [chance % 4, (chance >>> 8) % 5];
      const now = present(versions);
      const whole = state({ a: value });
      if (kind === 0) {
        left.splice(0, left.length, ...left.filter((one) => !sameState(one, now)));
        versions = edited(versions, state({ ...now.answers, b: value }));
        continue;
      }
      left.push(now);
      if (kind === 1) {
        const before = versions;
        versions = replaced(versions, whole);
        assert.ok(sameState(present(versions), whole));
        if (!sameState(now, whole)) assert.equal(present(moved(versions, -1)), now);
        else assert.deepEqual(versions, before);
      } else {
        const at = versions.at + (kind === 2 ? -1 : 1);
        if (versions.all[at]) versions = moved(versions, at - versions.at);
      }
      for (const one of left) assert.ok(versions.all.some((other) => sameState(one, other)));
    }
  }
});
