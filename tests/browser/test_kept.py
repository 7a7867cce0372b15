"""What a reader set or answered is there again after a reload and on the way back, until erased."""

from tests.browser.loading import READY

PAGE, NAME, WORD = "book/group_profit.html", "iso_profit", "synergy"
REFUSED = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("", "SecurityError"); } })"""
FOREIGN = """localStorage.setItem("toString", "another book's");
for (const name of ["odd.html", "odd.html:bet", "odd.html:quiz-core", "odd.html:iso_profit"])
  sessionStorage.setItem(`sa-kept:${name}`, "null")"""
# Another copy of the page, or the list of what is kept, does something while the page is put by.
WHILE_AWAY = """([settings, answers]) => {
  dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
  for (const [store, kept] of [[sessionStorage, settings], [localStorage, answers]]) {
    store.clear();
    for (const [key, text] of Object.entries(kept)) store.setItem(key, text);
  }
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
}"""
KEPT = "[{ ...sessionStorage }, { ...localStorage }]"
QUIZ = (
    ("quiz-synergy", "All members gain"),
    ("quiz-synergy", "One member gains"),
    ("quiz-halves", "Yes, because there is a surplus"),
    ("quiz-core", "You cannot tell"),
)


def slider(page):
    return page.locator(f"[data-figure={NAME}] input[data-word={WORD}]")


def action(page, name):
    return page.locator(f"[data-figure={NAME}] [data-action={name}]")


def question(page, name):
    return page.locator(f"[data-question={name}]")


def answer(page, name, text):
    question(page, name).get_by_label(text, exact=True).check()


def told(page):
    """What is said to the bet and to the quiz, and what the figure is set to."""
    said = page.locator("[data-question] .sim-answer, .sim-tally").all_inner_texts()
    return [*said, slider(page).input_value()]


def drawn(page):
    page.wait_for_function(READY)
    return page


def test_figures_bets_and_quizzes_are_as_they_were_left(visit, address):
    """A link comes first, with a way back; Reset forgets; a figure in a frame keeps nothing."""
    page = visit(PAGE)
    slider(page).fill("1.7")
    answer(page, "bet", "In about 50")
    assert not question(page, "bet").locator(".sim-answer").inner_text()
    question(page, "bet").get_by_role("button").click()
    for name, text in QUIZ:
        answer(page, name, text)
    before = told(page)
    assert before[0].startswith("You bet “In about 50”: not so. It is 11%.")
    assert any(one.startswith("Not quite. The two of you together gain") for one in before)
    assert "1 of 3 right at the first try so far." in before
    page.reload()
    assert told(drawn(page)) == before
    page.goto(f"{address}book/glossary.html")
    page.go_back()
    assert told(drawn(page)) == before
    page.goto(f"{address}book/glossary.html")
    page.goto(f"{address}{PAGE}#{NAME}:relative_size=0.4")
    assert slider(drawn(page)).input_value() == "1.3"
    assert action(page, "undo").inner_text() == "Undo: back to your 1 setting"
    action(page, "undo").click()
    assert told(page) == before
    page.goto(f"{address}{PAGE}?embed={NAME}")
    assert slider(drawn(page)).input_value() == "1.3"
    page.goto(f"{address}{PAGE}")
    assert told(drawn(page)) == before
    action(page, "reset").click()
    page.reload()
    assert told(drawn(page)) == [*before[:-1], "1.3"]


def test_a_page_that_comes_back_from_memory_is_as_it_was_answered_last(visit):
    """Newer answers are not overwritten by older ones, and what is erased stays so."""
    page = visit(PAGE)
    left = []

    def leave():
        left.append((told(page), page.evaluate(KEPT)))

    leave()
    answer(page, "bet", "In about 50")
    leave()
    for name, text in QUIZ[:3]:
        answer(page, name, text)
    leave()
    for said, kept in [left[1], left[2], left[0]]:
        page.evaluate(WHILE_AWAY, kept)
        assert (told(page), page.evaluate(KEPT)) == (said, kept)
    assert not page.locator("[data-question] :checked").count()


def test_the_list_names_what_is_kept_and_erases_it(visit, address):
    """What others keep at the same address stays, and what is damaged breaks nothing."""
    page = visit(PAGE)
    page.evaluate(FOREIGN)
    page.locator(".sa-ways").get_by_text("Show the code").click()
    slider(page).fill("1.7")
    answer(page, "bet", "In about 50")
    answer(page, "quiz-core", "You cannot tell")
    page.goto(f"{address}book/kept.html")
    listed = page.locator("#sa-kept li").all_inner_texts()
    kept = "your bet, 1 answer of the quiz, settings of “A firm and the rest of its group”"
    assert f"Profits in a group: {kept}" in listed
    assert "whether code is shown" in listed
    page.get_by_role("button", name="Erase all of it").click()
    assert page.locator("#sa-kept [role=status]").inner_text().startswith("All of it is erased.")
    assert not page.locator("#sa-kept li").count()
    assert page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]") == [
        "toString"
    ]
    page.goto(f"{address}{PAGE}")
    assert slider(drawn(page)).input_value() == "1.3"
    assert not page.locator("[data-question] :checked").count()


def test_a_browser_that_refuses_to_keep_breaks_nothing(browser, address):
    """Figures and questions answer all the same, and say nothing of keeping."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(REFUSED)
    page.goto(f"{address}{PAGE}")
    slider(drawn(page)).fill("1.7")
    answer(page, "quiz-core", "You cannot tell")
    assert "1 of 1 right at the first try so far." in told(page)
    assert not page.locator(".sa-failed").count()
    page.goto(f"{address}book/diagnosis.html")
    note = page.locator("[data-questionnaire] .sim-note").first
    assert note.inner_text().endswith("nothing is kept unless you save it.")
    page.goto(f"{address}book/kept.html")
    assert page.locator("#sa-kept [role=status]").inner_text() == "Nothing is kept at present."
    context.close()
