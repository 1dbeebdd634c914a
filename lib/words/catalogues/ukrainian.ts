import article from "./uk/article.json" with { type: "json" };
import claim from "./uk/claim.json" with { type: "json" };
import corrections from "./uk/corrections.json" with { type: "json" };
import directory from "./uk/directory.json" with { type: "json" };
import embed from "./uk/embed.json" with { type: "json" };
import feeds from "./uk/feeds.json" with { type: "json" };
import lists from "./uk/lists.json" with { type: "json" };
import methodology from "./uk/methodology.json" with { type: "json" };
import pages from "./uk/pages.json" with { type: "json" };
import ratings from "./uk/ratings.json" with { type: "json" };
import readers from "./uk/readers.json" with { type: "json" };
import search from "./uk/search.json" with { type: "json" };
import share from "./uk/share.json" with { type: "json" };
import site from "./uk/site.json" with { type: "json" };
import transparency from "./uk/transparency.json" with { type: "json" };
import verify from "./uk/verify.json" with { type: "json" };

export const ukrainian = {
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
