import article from "./ar/article.json" with { type: "json" };
import claim from "./ar/claim.json" with { type: "json" };
import corrections from "./ar/corrections.json" with { type: "json" };
import directory from "./ar/directory.json" with { type: "json" };
import embed from "./ar/embed.json" with { type: "json" };
import feeds from "./ar/feeds.json" with { type: "json" };
import lists from "./ar/lists.json" with { type: "json" };
import methodology from "./ar/methodology.json" with { type: "json" };
import pages from "./ar/pages.json" with { type: "json" };
import ratings from "./ar/ratings.json" with { type: "json" };
import readers from "./ar/readers.json" with { type: "json" };
import search from "./ar/search.json" with { type: "json" };
import share from "./ar/share.json" with { type: "json" };
import site from "./ar/site.json" with { type: "json" };
import transparency from "./ar/transparency.json" with { type: "json" };
import verify from "./ar/verify.json" with { type: "json" };

export const arabic = {
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
