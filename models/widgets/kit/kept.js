// What every key begins with under which figures, bets and questionnaires keep something in a
// browser.
export const KEPT_AS = "sa-kept:";
