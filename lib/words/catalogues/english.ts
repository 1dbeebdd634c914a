import article from "./en/article.json" with { type: "json" };
import claim from "./en/claim.json" with { type: "json" };
import corrections from "./en/corrections.json" with { type: "json" };
import directory from "./en/directory.json" with { type: "json" };
import embed from "./en/embed.json" with { type: "json" };
import feeds from "./en/feeds.json" with { type: "json" };
import lists from "./en/lists.json" with { type: "json" };
import methodology from "./en/methodology.json" with { type: "json" };
import pages from "./en/pages.json" with { type: "json" };
import ratings from "./en/ratings.json" with { type: "json" };
import readers from "./en/readers.json" with { type: "json" };
import search from "./en/search.json" with { type: "json" };
import share from "./en/share.json" with { type: "json" };
import site from "./en/site.json" with { type: "json" };
import transparency from "./en/transparency.json" with { type: "json" };
import verify from "./en/verify.json" with { type: "json" };

export const english = {
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
