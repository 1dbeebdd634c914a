import article from "./fr/article.json" with { type: "json" };
import claim from "./fr/claim.json" with { type: "json" };
import corrections from "./fr/corrections.json" with { type: "json" };
import directory from "./fr/directory.json" with { type: "json" };
import embed from "./fr/embed.json" with { type: "json" };
import feeds from "./fr/feeds.json" with { type: "json" };
import lists from "./fr/lists.json" with { type: "json" };
import methodology from "./fr/methodology.json" with { type: "json" };
import pages from "./fr/pages.json" with { type: "json" };
import ratings from "./fr/ratings.json" with { type: "json" };
import readers from "./fr/readers.json" with { type: "json" };
import search from "./fr/search.json" with { type: "json" };
import share from "./fr/share.json" with { type: "json" };
import site from "./fr/site.json" with { type: "json" };
import transparency from "./fr/transparency.json" with { type: "json" };
import verify from "./fr/verify.json" with { type: "json" };

export const french = {
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
