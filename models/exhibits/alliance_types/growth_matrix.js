// Which way to grow? The reader walks a tree of questions.
import { growth_matrix } from "#data/growth_matrix.js";
import { choose } from "#kit/chooser.js";

const render = ({ model, el }) => choose({ model, el, tree: growth_matrix });

export default { render };
