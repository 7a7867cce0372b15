// Table 2: the journals of the review.
import { journals } from "#data/journals.js";
import { browse } from "#kit/browse.js";

const render = ({ model, el }) => browse({ model, el, list: journals });

export default { render };
