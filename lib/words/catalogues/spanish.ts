import article from "./es/article.json" with { type: "json" };
import claim from "./es/claim.json" with { type: "json" };
import corrections from "./es/corrections.json" with { type: "json" };
import directory from "./es/directory.json" with { type: "json" };
import embed from "./es/embed.json" with { type: "json" };
import feeds from "./es/feeds.json" with { type: "json" };
import lists from "./es/lists.json" with { type: "json" };
import methodology from "./es/methodology.json" with { type: "json" };
import pages from "./es/pages.json" with { type: "json" };
import ratings from "./es/ratings.json" with { type: "json" };
import readers from "./es/readers.json" with { type: "json" };
import search from "./es/search.json" with { type: "json" };
import share from "./es/share.json" with { type: "json" };
import site from "./es/site.json" with { type: "json" };
import transparency from "./es/transparency.json" with { type: "json" };
import verify from "./es/verify.json" with { type: "json" };

export const spanish = {
  article,
  claim,
  corrections,
  directory,
  embed,
  feeds,
  lists,
  methodology,
  pages,
  ratings,
  readers,
  search,
  share,
  site,
  transparency,
  verify,
};
