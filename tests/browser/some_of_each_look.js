// Marks the first few of the texts that look alike on grounds that look alike. One is not enough: if it
// is partly covered, axe reports nothing about its contrast.
() => {
  const FEW = 3;
  const SET = "color backgroundColor backgroundImage opacity fontSize fontWeight textShadow position";
  const looks = new Map();
  const counts = new Map();
  function mark(node, ground) {
    const set = getComputedStyle(node);
    const look = [ground, ...SET.split(" ").map((name) => set[name])].join();
    if (!looks.has(look)) looks.set(look, looks.size);
    const kind = kindOf(node);
    const one = [looks.get(look), kind].join();
    if (kind) counts.set(one, (counts.get(one) ?? 0) + 1);
    node.toggleAttribute("data-some", counts.get(one) <= FEW);
    for (const child of node.children) mark(child, looks.get(look));
  }
  // Nothing, if the node shows no text of its own.
  function kindOf(node) {
    const texts = [...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const text = texts.map(({ data }) => data.trim()).join("");
    const control = node.matches("input, select, textarea");
    if (!(text || control) || !node.checkVisibility({ visibilityProperty: true })) return "";
    return [control ? "control" : "text", /\p{L}{2}/u.test(text), node.matches(":disabled")].join();
  }
  mark(document.body, "");
};
