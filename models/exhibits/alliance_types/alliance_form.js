// Which form of alliance is it? The reader walks a tree of questions.
import { alliance_form } from "#data/alliance_form.js";
import { choose } from "#kit/chooser.js";

const render = ({ model, el }) => choose({ model, el, tree: alliance_form });

export default { render };
