// The signs of the book's mathematics. The font that the book serves has these and no others.

const ascii = Array.from({ length: 95 }, (_, k) => String.fromCharCode(32 + k)).join("");
const GREEK = "ΓΔΘΛΞΠΣΦΨΩαβγδεζηθικλμνξοπρςστυφχψωϑϕϖϱϵ";
const OTHERS = "±·×ˆ˜ˉ˙′‾…∂∅∈∏∑−∗∘√∝∞∣∥∩∪∫≈≠≡≤≥≪≫⊂⊆⋅⋯→⇒⟹⟺ℓ";
const UNSEEN = "\u00a0\u2009\u200b\u2061\u2062";

export const SIGNS = ascii + GREEK + OTHERS + UNSEEN;

// A letter that stands alone is set in a slanted form, which is another sign.
const SLANTED = { A: 0x1d434, a: 0x1d44e, Α: 0x1d6e2, α: 0x1d6fc };
const LATER = { ϵ: 0x1d716, ϑ: 0x1d717, ϕ: 0x1d719, ϱ: 0x1d71a, ϖ: 0x1d71b, h: 0x210e };
const LAST = { A: "Z", a: "z", Α: "Ω", α: "ω" };

function slanted(sign) {
  if (LATER[sign]) return String.fromCodePoint(LATER[sign]);
  const first = Object.keys(SLANTED).find((one) => one <= sign && sign <= LAST[one]);
  return first ? String.fromCodePoint(SLANTED[first] + sign.codePointAt(0) - first.codePointAt(0)) : "";
}

export const GLYPHS = SIGNS + [...SIGNS].map(slanted).join("");
