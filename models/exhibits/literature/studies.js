// Table 3: the studies of the review.
import { studies } from "#data/studies.js";
import { browse } from "#kit/browse.js";

const render = ({ model, el }) => browse({ model, el, list: studies });

export default { render };
