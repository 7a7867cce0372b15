// The alliances that the five sources name: to search, filter, sort and count.
import { alliances } from "#data/alliances.js";
import { browse } from "#kit/browse.js";

const render = ({ model, el }) => browse({ model, el, list: alliances });

export default { render };
