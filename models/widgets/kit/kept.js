// How the name begins of all that figures, bets and questionnaires keep in a browser.
export const KEPT_AS = "sa-kept:";
