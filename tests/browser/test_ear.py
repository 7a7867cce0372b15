"""What is said aloud when a reader moves a figure."""

MATHEMATICS = False  # no figure has any: see test_pages

# Presses a key as often, and tells what is heard and what is seen meanwhile and after.
PRESSED = """async (figure) => {
  const [heard, seen] = [figure.querySelector(".sim-heard"), figure.querySelector(".sim-summary")];
  const slider = figure.querySelector("[type=range]");
  const said = [], shown = new Set();
  new MutationObserver(() => heard.textContent && said.push(heard.textContent))
    .observe(heard, { childList: true, characterData: true, subtree: true });
  const wait = (time) => new Promise((done) => setTimeout(done, time));
  for (let press = 0; press < 10; press += 1) {
    slider.stepUp(5);
    slider.dispatchEvent(new Event("input"));
    shown.add(seen.textContent);
    await wait(20);
  }
  const early = said.length;
  await wait(900);
  return { early, said, shown: shown.size, last: seen.textContent };
}"""


def test_the_sentence_is_heard_once_when_the_reader_rests(visit):
    """Ten presses: ten sentences for the eye, one for the ear, and only after them."""
    page = visit("book/group_profit.html")
    found = page.evaluate(PRESSED, page.locator("figure.sim").first.element_handle())
    assert found["early"] == 0
    assert found["said"] == [found["last"]]
    assert found["shown"] > 5
